/**
 * What the foot and the marks of a Chinese government site tell (《政府网站发展指引》, 国办发〔2017〕47号): who is in charge,
 * the site's code, its registrations, how it is reached. Each is told where it is set.
 */
export interface SiteNotes {
  /** Name in the head and in SiteName; the highest government's where not set. */
  readonly name?: string;
  /** SiteDomain; the host of `PUBLIC_URL` where not set. */
  readonly domain?: string;
  /** 网站标识码 (SiteIDCode), ten characters. */
  readonly idCode?: string;
  /** 主办单位. */
  readonly organizer?: string;
  /** 承办单位. */
  readonly undertaker?: string;
  /** ICP 备案号. */
  readonly icp?: string;
  /** 公安机关备案号. */
  readonly publicSecurity?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  /** Addresses of the site around this one, shown in the foot: 网站地图, 关于我们. */
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}
