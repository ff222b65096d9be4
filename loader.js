// Starts the app. Its files are named by links in the page, so that the browser already fetches the program;
// the texts are fetched in the one language that is shown, at the same moment.
(function () {
  "use strict";
  document.getElementById("boot").hidden = false;
  var url = function (id) {
    return document.getElementById(id).href;
  };
  // What this device was told, else the first language of the browser that there are texts in.
  var language = function () {
    var wanted = Array.from(navigator.languages);
    try {
      wanted.unshift(localStorage.getItem("callboard.language") || "");
    } catch (_) {
      // A browser may refuse its storage.
    }
    var codes = wanted.map(function (tag) {
      return tag.split("-")[0];
    });
    return codes.find(function (code) {
      return document.getElementById("messages-" + code);
    });
  };
  var handedOver = { language: language() || "en" };
  if (document.getElementById("messages-en")) {
    handedOver.messages = fetch(url("messages-" + handedOver.language)).then(function (answer) {
      if (!answer.ok) throw new Error("messages: " + answer.status);
      return answer.text();
    });
  }
  document.documentElement.lang = handedOver.language;
  window.callboard = handedOver;
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
