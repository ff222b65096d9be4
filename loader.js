// Starts the app. Its files are named by links in the page, so that the browser already fetches the program;
// the texts in the one language that is shown, and the first read of the API, are fetched at the same moment.
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
  // Where the page is, below what it is hosted at, and how it gets its key: null where there is none yet.
  var said = document.querySelector("meta[name=callboard]");
  var way = /^(local|server-key)$/.test(said.content) ? said.content : "own-key";
  var root = said.getAttribute("data-base") || "";
  var path = location.pathname.indexOf(root + "/") ? "" : location.pathname.slice(root.length);
  var key = "";
  try {
    if (way === "own-key") key = sessionStorage.getItem("callboard.key");
  } catch (refused) {
    key = null;
  }

  // What stands until the app does.
  var isList = /^\/(interviews)?$/.test(path);
  var shown = [
    way,
    isList || path.indexOf("/interviews/") === 0 ? "interviews" : "elsewhere",
    isList && key !== null ? "list" : "other",
    said.getAttribute("data-access") || "full",
  ];
  var boot = document.getElementById("boot");
  boot.querySelectorAll("[data-only]").forEach(function (part) {
    if (shown.indexOf(part.getAttribute("data-only")) < 0) part.remove();
  });
  boot.hidden = false;
  document.documentElement.setAttribute("data-starting", "");
  ["click", "keydown"].forEach(function (act) {
    var begin = function () {
      document.documentElement.removeAttribute("data-starting");
    };
    addEventListener(act, begin, { capture: true, once: true });
  });

  var url = function (id) {
    return document.getElementById(id).href;
  };
  // What this device was told, else the first language of the browser that there are texts in.
  var language = function () {
    var wanted = Array.from(navigator.languages);
    try {
      wanted.unshift(localStorage.getItem("callboard.language") || "");
    } catch (refused) {
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
  // Shows the page for when it cannot go on.
  handedOver.stop = function (error) {
    console.error(error);
    document.getElementById("app").hidden = true;
    var page = document.getElementById("crash");
    page.hidden = false;
    page.querySelector("h1").focus();
  };
  // A panic ends the program so.
  ["error", "unhandledrejection"].forEach(function (kind) {
    addEventListener(kind, function (event) {
      var error = event.error || event.reason;
      if (error instanceof WebAssembly.RuntimeError) handedOver.stop(error);
    });
  });
  var words = function (table) {
    return fetch(url("messages-" + handedOver.language + table)).then(function (answer) {
      if (!answer.ok) throw new Error("messages: " + answer.status);
      return answer.text();
    });
  };
  // What every part of the app needs and the list does not: its words, and that its styles apply
  // (src/components/part_needs.rs). What did not come is asked for again by whoever needs it next.
  var later = null;
  handedOver.later = function () {
    var styles = document.getElementById("styles-later");
    later =
      later ||
      Promise.all([
        words("-later"),
        new Promise(function (come, fail) {
          styles.onload = come;
          styles.onerror = fail;
          styles.rel = "stylesheet";
        }),
      ]).then(
        function (come) {
          return come[0];
        },
        function (failure) {
          later = null;
          styles.rel = "later";
          throw failure;
        },
      );
    return later;
  };
  if (document.getElementById("messages-en")) {
    handedOver.messages = words("");
    // The list is there without them; every other page is a part.
    if (!isList) handedOver.later().catch(function () {});
  }
  document.documentElement.lang = handedOver.language;

  // The read that the page begins with, spelled as src/api/endpoint.rs does, which takes it over only where the two
  // are the same (src/api/transport/first_read.rs). Where the address leaves a doubt, none is better than a wrong one.
  var firstRead = function () {
    // Without a key nothing may be asked, and what may come from this device only the app can ask for.
    if (key === null || localStorage.getItem("callboard.offline")) return null;
    var query = new URLSearchParams(location.search);
    var last = function (name) {
      return query.getAll(name).pop() || "";
    };
    var spelled = function (text) {
      return encodeURIComponent(text).replace(/[!'()*]/g, function (sign) {
        return "%" + sign.charCodeAt(0).toString(16).toUpperCase();
      });
    };
    var url = root + "/qsi/gather/interviews";
    var one = /^\/interviews\/([^/]*[^/.][^/]*)$/.exec(path);
    if (one && one[1] !== "new") {
      var team = query.getAll("teamId").find(Boolean);
      url += "/" + spelled(decodeURIComponent(one[1])) + (team ? "?teamId=" + spelled(team) : "");
    } else if (isList) {
      var asked = [last("page") || "1", last("pageSize") || "25", last("archived"), last("interviewType")];
      if (!/^[1-9]\d{0,5},(10|25|50|100),(|true),(|standard|questionnaire)$/.test(asked.join())) return null;
      url += "?page=" + asked[0] + "&pageSize=" + asked[1];
      var search = last("search").trim();
      if (search) url += "&search=" + spelled(search);
      if (asked[2]) url += "&archived=true";
      if (asked[3]) url += "&interviewType=" + asked[3];
    } else return null;
    var headers = { Accept: "application/json" };
    if (key) headers["x-api-key"] = key;
    var controller = new AbortController();
    var read = { url: url, key: key, sentAt: Date.now(), controller: controller };
    read.answer = fetch(url, {
      headers: headers,
      signal: controller.signal,
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
    }).then(function (response) {
      // Read to its end meanwhile, so that whoever takes it over waits for nothing.
      var text = response.text();
      text.catch(function () {});
      response.text = function () {
        return text;
      };
      return response;
    });
    // For rows that are drawn before the app is there; anything but a good answer is the app's to tell.
    read.text = read.answer
      .then(function (response) {
        return response.ok && response.text();
      })
      .catch(function () {});
    // Told by whoever takes it over; by itself it is no error of the page.
    read.answer.catch(function () {});
    return read;
  };
  try {
    handedOver.firstRead = firstRead();
  } catch (refused) {
    // A browser may refuse its storage, an address may be no text: the app then asks by itself.
  }
  window.callboard = handedOver;
  // A browser gathers what it knows of a language when it is asked first: better while the program is on its way, and
  // after the first picture.
  requestAnimationFrame(function () {
    setTimeout(function () {
      var language = handedOver.language;
      new Intl.NumberFormat(language).format(0);
      new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format();
      new Intl.DisplayNames(language, { type: "language" }).of(language);
    });
  });
  // Compiled while it comes. A host that calls it something else than WebAssembly makes it slower, and no more.
  var program = WebAssembly.compileStreaming(fetch(url("app-wasm"))).catch(function () {
    return fetch(url("app-wasm"));
  });
  Promise.all([import(url("app-js")), program])
    .then(function (come) {
      return come[0].default({ module_or_path: come[1] });
    })
    .catch(handedOver.stop);
})();
