// Starts the app. Its two files are named by links in the page, so that the browser already fetches them.
(function () {
  "use strict";
  // How this device wants it to look, before the first paint; src/app/appearance.rs follows it from then on.
  try {
    ["theme", "density"].forEach(function (name) {
      var kept = localStorage.getItem("callboard." + name);
      if (kept) document.documentElement.setAttribute("data-" + name, kept);
    });
  } catch (refused) {
    // A browser may refuse its storage; the system then decides.
  }
  document.getElementById("boot").hidden = false;
  var url = function (id) {
    return document.getElementById(id).href;
  };
  import(url("app-js"))
    .then(function (app) {
      return app.default({ module_or_path: fetch(url("app-wasm")) });
    })
    .catch(function (error) {
      console.error(error);
      document.getElementById("app").hidden = true;
      document.getElementById("crash").hidden = false;
    });
})();
