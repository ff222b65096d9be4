//! Caddy with `deploy/caddy/Caddyfile` and its environment variables.

use std::process::Command;

use super::{Site, TIME_LIMIT, changed, on_path, shipped, shown};

pub(super) fn is_missing() -> Option<&'static str> {
    on_path("caddy")
        .is_none()
        .then_some("Caddy is not on this machine")
}

pub(super) fn command(site: &Site) -> Command {
    let text = shipped("caddy/Caddyfile");
    // A certificate of our own, as a made-up name gets none from the web; and nothing beside the one port.
    let own = "tls /etc/ssl/callboard/fullchain.pem /etc/ssl/callboard/privkey.pem";
    let certificate = format!(
        "tls {} {}",
        shown(&site.shown.certificate),
        shown(&site.shown.key)
    );
    let text = changed(&text, &format!("# {own}"), &certificate);
    let text = changed(
        &text,
        "\n{\n",
        "\n{\n\tadmin off\n\tauto_https disable_redirects\n\tdefault_bind 127.0.0.1\n",
    );
    let file = site.work.join(format!("Caddyfile-{}", site.port));
    std::fs::write(&file, text).unwrap();
    let mut command = Command::new(on_path("caddy").unwrap());
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(file)
        .env_clear()
        .env("HOME", site.work)
        .env("CALLBOARD_SITE", format!("https://localhost:{}", site.port))
        .env("CALLBOARD_APP", site.app)
        .env("CALLBOARD_API", site.api)
        .env("CALLBOARD_BELOW", site.below)
        .env("CALLBOARD_API_TIMEOUT", format!("{TIME_LIMIT}s"))
        .env("SSL_CERT_FILE", &site.trusted.certificate);
    command
}
