//! One host, and the same host once more in other circumstances.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::running::{Certificates, Running, Setup};
use super::{Host, free_port, ours};
use crate::api::Api;
use crate::certificates::Certificate;
use crate::client::Answer;

/// One host, running in front of a scripted API.
pub(crate) struct Bench {
    pub(crate) host: Host,
    pub(crate) api: Api,
    running: Running,
    certificates: Certificates,
    folder: TempDir,
}

impl Bench {
    pub(crate) fn new(host: Host) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // nginx gives its rights up before it reads the files.
        let readable = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(folder.path(), readable).unwrap();
        let certificates = Certificates {
            good: Certificate::new(folder.path(), "good"),
            foreign: Certificate::new(folder.path(), "foreign"),
        };
        let is_api_tls = host != Host::Ours;
        let api = Api::start(is_api_tls.then(|| certificates.good.server()));
        let app = folder.path().join("app");
        crate::checks::write_app(&app);
        let authority = api.authority();
        let setup = Setup {
            host,
            work: folder.path(),
            certificates: &certificates,
            app: &app,
            api: &authority,
            is_api_tls,
            below: "",
        };
        let running = Running::start(&setup);
        Self {
            host,
            api,
            running,
            certificates,
            folder,
        }
    }

    /// The folder of the app.
    pub(crate) fn app(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    /// The same host once more, for another app.
    pub(crate) fn with_app(&self, app: &Path) -> Running {
        Running::start(&Setup {
            app,
            ..self.setup(&self.app(), &self.api.authority())
        })
    }

    /// The same host once more, below a path.
    pub(crate) fn below(&self, path: &str, app: &Path) -> Running {
        Running::start(&Setup {
            app,
            below: path,
            ..self.setup(&self.app(), &self.api.authority())
        })
    }

    /// The same host once more, in front of an API that is not there.
    pub(crate) fn with_dead_api(&self) -> Running {
        let authority = format!("localhost:{}", free_port());
        Running::start(&self.setup(&self.app(), &authority))
    }

    /// The same host once more, in front of an API whose certificate nobody knows.
    pub(crate) fn with_foreign_api(&self) -> (Running, Api) {
        let api = Api::start(Some(self.certificates.foreign.server()));
        let running = Running::start(&Setup {
            is_api_tls: true,
            ..self.setup(&self.app(), &api.authority())
        });
        (running, api)
    }

    /// The same host once more, in front of the local API.
    pub(crate) fn with_local_api(&self) -> (Running, Running) {
        let app = self.app();
        let setup = self.setup(&app, "");
        let (child, address) = ours::local_api(&setup.site(0));
        let api = Running::new(child, address, self.certificates.good.client());
        api.wait("the local API");
        let authority = format!("localhost:{}", address.port());
        let running = Running::start(&self.setup(&app, &authority));
        (running, api)
    }

    fn setup<'a>(&'a self, app: &'a Path, api: &'a str) -> Setup<'a> {
        Setup {
            host: self.host,
            work: self.folder.path(),
            certificates: &self.certificates,
            app,
            api,
            is_api_tls: self.host != Host::Ours,
            below: "",
        }
    }

    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.running.call("GET", path, headers, "")
    }

    pub(crate) fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        self.running.call(method, path, headers, body)
    }

    pub(crate) fn send(&self, request: &str) -> Answer {
        self.running.send(request)
    }

    /// As browsers write it in `Origin`.
    pub(crate) fn origin(&self) -> String {
        format!("https://localhost:{}", self.running.address.port())
    }

    /// Everything that the host has written anywhere.
    pub(crate) fn written(&self) -> String {
        let logs = std::fs::read_dir(self.folder.path()).unwrap();
        let logs = logs.map(|entry| entry.unwrap().path());
        let logs = logs.filter(|path| path.extension().is_some_and(|end| end == "log"));
        logs.map(|log| String::from_utf8_lossy(&std::fs::read(log).unwrap()).into_owned())
            .collect()
    }
}
