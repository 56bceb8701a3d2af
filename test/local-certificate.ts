// A certificate of nobody's, for `localhost`, by which a server that a test starts speaks TLS. It is worth nothing anywhere else.
export const localCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXYFBQSsRLSc1303l
c09VVPxv+/DU0EEZw1sybLn38NuhRANCAAQ0+voEX5eFAUenRq+/9QLSYB1e8fPs
sMb8fEVip7fjoK24zvJQKj6vQ/HxxvEoeEY9iqi4so6BEmmqn1LsNyJx
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUJVAkVC8G1qywBvDtdwKF1e3zhcowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDE3MzQyMVoYDzIxMjYxMDMx
MTczNDIxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ0+voEX5eFAUenRq+/9QLSYB1e8fPssMb8fEVip7fjoK24zvJQKj6v
Q/HxxvEoeEY9iqi4so6BEmmqn1LsNyJxo28wbTAdBgNVHQ4EFgQUDnp/y6NVzcCE
mz6ilrhZIVdWWtQwHwYDVR0jBBgwFoAUDnp/y6NVzcCEmz6ilrhZIVdWWtQwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgER/0Ntc7aFRFVQyBXzT7ng6iedDJQY7IMyNtw92U5ygCID4p
sp2vNu+sbNpq79x+mYhSdXFc6wlcMPZHpDq4s9TS
-----END CERTIFICATE-----`,
} as const
