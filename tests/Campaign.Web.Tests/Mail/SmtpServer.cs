using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;

namespace Campaign.Web.Tests.Mail;

/// <summary>aiosmtpd (Debian: python3-aiosmtpd) with its own certificate and mandatory STARTTLS.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly Process _process;
    private readonly string _thumbprint;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smtp-");

    public SmtpServer(int refusals = 0, int most = 1000)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch.AddYears(50),
            DateTimeOffset.UnixEpoch.AddYears(100)
        );
        _thumbprint = certificate.Thumbprint;
        File.WriteAllText(PathOf("cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(PathOf("key.pem"), key.ExportPkcs8PrivateKeyPem());
        Port = FreePort();
        var script = Path.Combine(Api.Approved.Root, "tests", "Campaign.Web.Tests", "Mail", "smtp_server.py");
        _process = Process.Start(
            new ProcessStartInfo(
                "/usr/bin/python3",
                [script, _folder.FullName, PathOf("cert.pem"), PathOf("key.pem"), $"{Port}", $"{refusals}", $"{most}"]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        if (_process.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("The SMTP server did not start: " + _process.StandardError.ReadToEnd());
    }

    public int Port { get; }

    /// <summary>Creates clients that trust only this server.</summary>
    public SmtpClient Client() =>
        new()
        {
            ServerCertificateValidationCallback = (_, certificate, _, _) =>
                certificate?.GetCertHashString() == _thumbprint,
        };

    /// <summary>The messages received.</summary>
    public IReadOnlyList<string> Messages =>
        [
            .. _folder
                .EnumerateFiles("*.eml")
                .OrderBy(x => x.Name, StringComparer.Ordinal)
                .Select(x => File.ReadAllText(x.FullName)),
        ];

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5_000))
            _process.Kill();
        _process.Dispose();
        _folder.DeleteAll();
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
