using System.Net;

namespace Campaign.Web.Tests.Mail;

/// <summary>Trusts one certificate while a test runs.</summary>
internal sealed class TrustedServer : IDisposable
{
#pragma warning disable SYSLIB0014 // the only way to reach the certificate check of SmtpClient
    public TrustedServer(string thumbprint) => ServicePointManager.ServerCertificateValidationCallback =
        (_, certificate, _, _) => certificate?.GetCertHashString() == thumbprint;

    public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
#pragma warning restore SYSLIB0014
}
