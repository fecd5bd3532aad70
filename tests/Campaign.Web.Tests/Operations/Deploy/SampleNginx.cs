using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Campaign.Web.Tests.Http;

namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>A real nginx with the file that operators copy; only ports and folders differ.</summary>
internal sealed class SampleNginx : IDisposable
{
    public const string Name = "campaign.example.gov.vn";

    private readonly Nginx _nginx;

    private SampleNginx(Nginx nginx, int tls) => (_nginx, Address) = (nginx, new($"https://127.0.0.1:{tls}"));

    /// <summary>Where it answers over TLS.</summary>
    public Uri Address { get; }

    /// <summary>Where it only leads to the address over TLS.</summary>
    public Uri Plain => _nginx.Address;

    public string Folder => _nginx.Folder;

    /// <summary>Starts one in front of a server.</summary>
    public static Task<SampleNginx> StartAsync(Uri server) => StartAsync([server]);

    /// <summary>Starts one in front of several nodes.</summary>
    /// <param name="nodes">Where they answer.</param>
    /// <param name="also">What else is written otherwise than in the sample.</param>
    public static async Task<SampleNginx> StartAsync(Uri[] nodes, params (string Theirs, string Ours)[] also)
    {
        var tls = Nginx.FreePort();
        return new(await Nginx.StartAsync((folder, port) => Configuration(folder, port, tls, nodes, also)), tls);
    }

    public void Dispose() => _nginx.Dispose();

    /// <summary>A client that follows no redirects and believes its certificate.</summary>
    public HttpClient Client(TimeSpan patience) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                SslOptions = { RemoteCertificateValidationCallback = IsOurs },
            }
        )
        {
            BaseAddress = Address,
            Timeout = patience,
            DefaultRequestHeaders = { Host = Name },
        };

    private static string Configuration(
        string folder,
        int port,
        int tls,
        Uri[] nodes,
        (string Theirs, string Ours)[] also
    )
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch.AddYears(50),
            DateTimeOffset.UnixEpoch.AddYears(70)
        );
        File.WriteAllText(Path.Combine(folder, "chain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        var text = File.ReadAllText(DeployFolder.File("nginx/campaign.conf"));
        foreach (
            var (theirs, ours) in ((string, string)[])
                [
                    .. also,
                    ("server 127.0.0.1:5000;", string.Join('\n', nodes.Select(x => $"server {x.Authority};"))),
                    ("listen 80;", $"listen 127.0.0.1:{port};"),
                    ("listen 443 ssl;", $"listen 127.0.0.1:{tls} ssl;"),
                    ("/etc/ssl/campaign/fullchain.pem", $"{folder}/chain.pem"),
                    ("/etc/ssl/campaign/privkey.pem", $"{folder}/key.pem"),
                    ("/var/lib/nginx/campaign", $"{folder}/cache"),
                    ("/var/log/nginx/campaign.log", $"{folder}/campaign.log"),
                ]
        )
        {
            Assert.Contains(theirs, text, StringComparison.Ordinal);
            text = text.Replace(theirs, ours, StringComparison.Ordinal);
        }
        return text;
    }

    /// <summary>Whether a certificate is the one it shows.</summary>
    public static bool IsOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.Subject == $"CN={Name}";
}
