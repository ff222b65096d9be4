//! nginx and Caddy, whose configurations in `deploy/` are tested with the real programs.

use std::path::Path;

use crate::{apt, process, project::Project};

/// What a host needs, and how Debian calls it.
struct Needed {
    name: &'static str,
    package: &'static str,
    is_here: fn() -> bool,
}

const NEEDED: [Needed; 3] = [
    Needed {
        name: "nginx",
        package: "nginx-light",
        is_here: || process::on_path("nginx").is_some() || Path::new("/usr/sbin/nginx").is_file(),
    },
    Needed {
        name: "nginx's brotli module",
        package: "libnginx-mod-http-brotli-static",
        is_here: || Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so").is_file(),
    },
    Needed {
        name: "Caddy",
        package: "caddy",
        is_here: || process::on_path("caddy").is_some(),
    },
];

/// Installs what is missing, where it may. A line for each that is missing still: the checks on the
/// others are worth having.
pub(crate) fn install(project: &Project) -> Vec<String> {
    let missing = || NEEDED.iter().filter(|needed| !(needed.is_here)());
    let packages: Vec<_> = missing().map(|needed| needed.package).collect();
    if packages.is_empty() {
        return Vec::new();
    }
    let why = match apt::is_ours() {
        false => format!("install it: {}", apt::by_hand(&packages)),
        true => match apt::install(project, &packages) {
            Ok(()) => "installed by apt-get, and not found after that".to_owned(),
            Err(failure) => failure.to_string(),
        },
    };
    missing()
        .map(|needed| format!("{} is not on this machine ({why})", needed.name))
        .collect()
}
