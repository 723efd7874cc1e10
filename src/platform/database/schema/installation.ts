export interface InstallationTables {
  installation: InstallationTable;
}

/** Facts about the installation itself; belongs to no organ. */
export interface InstallationTable {
  name: 'keyId' | 'demonstration';
  value: string;
}
