/** Filters the rows of the overview in the browser; without it all rows are shown. Asks nothing of any network. */
export const OVERVIEW_SCRIPT = `
(function () {
  var form = document.getElementById('filter');
  var rows = Array.prototype.slice.call(document.querySelectorAll('tbody tr'));
  var count = document.getElementById('count');
  form.hidden = false;
  function apply() {
    var words = form.words.value.trim().toLowerCase();
    var state = form.state.value, code = form.code.value, year = form.year.value, shown = 0;
    rows.forEach(function (row) {
      var data = row.dataset;
      var fits = (!words || row.textContent.toLowerCase().indexOf(words) >= 0) &&
        (!state || data.state === state) && (!year || data.year === year) &&
        (!code || (' ' + data.codes + ' ').indexOf(' ' + code + ' ') >= 0);
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = '显示 ' + shown + ' 个，共 ' + rows.length + ' 个';
  }
  var years = {};
  rows.forEach(function (row) { if (row.dataset.year) years[row.dataset.year] = true; });
  Object.keys(years).sort().reverse().forEach(function (year) {
    var option = document.createElement('option');
    option.value = year;
    option.textContent = year + '年';
    form.year.appendChild(option);
  });
  form.addEventListener('input', apply);
  form.addEventListener('reset', function () { setTimeout(apply); });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  apply();
})();
`;
