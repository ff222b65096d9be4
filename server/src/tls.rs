//! TLS of our own, for a server with nothing in front of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use crate::StartError;

/// What is agreed on in the handshake for HTTP/2.
pub(crate) const HTTP2: &[u8] = b"h2";

/// The files of `--tls-cert` and `--tls-key`, both PEM.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    /// The server's certificate, followed by those that it was signed with.
    pub certificates: PathBuf,
    /// The private key of the first one.
    pub key: PathBuf,
}

/// What takes TLS connections: TLS 1.2 and 1.3, HTTP/2 where the browser can.
///
/// # Errors
/// When a file cannot be read, or the key is not that of the certificate.
pub fn acceptor(files: &TlsFiles) -> Result<TlsAcceptor, StartError> {
    let wrong = |path: &Path, what: &dyn std::fmt::Display| {
        StartError::new(format!("cannot use {}: {what}", path.display()))
    };
    let certificates: Vec<CertificateDer> = CertificateDer::pem_file_iter(&files.certificates)
        .and_then(Iterator::collect)
        .map_err(|error| wrong(&files.certificates, &error))?;
    if certificates.is_empty() {
        return Err(wrong(&files.certificates, &"no certificate is in it"));
    }
    let key =
        PrivateKeyDer::from_pem_file(&files.key).map_err(|error| wrong(&files.key, &error))?;
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| {
            builder
                .with_no_client_auth()
                .with_single_cert(certificates, key)
        })
        .map_err(|error| wrong(&files.key, &error))?;
    config.alpn_protocols = vec![HTTP2.to_vec(), b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
