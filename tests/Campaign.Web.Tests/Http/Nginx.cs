using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Campaign.Web.Tests.Http;

/// <summary>A real nginx in front of a server, as Debian has it.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-nginx-");
    private readonly Process _process;

    private Nginx(Func<string, int, string> configuration)
    {
        var port = FreePort();
        Address = new($"http://127.0.0.1:{port}");
        var file = Path.Combine(_folder.FullName, "nginx.conf");
        File.WriteAllText(file, Around(_folder.FullName, configuration(_folder.FullName, port)));
        _process =
            Process.Start(
                // Debian puts it there, and ordinary accounts do not have that folder in their path.
                new ProcessStartInfo("/usr/sbin/nginx", ["-p", _folder.FullName, "-c", file, "-e", "stderr"])
                {
                    RedirectStandardError = true,
                }
            )
            ?? throw new InvalidOperationException(
                "nginx did not start. Install the package nginx to run these tests."
            );
    }

    public Uri Address { get; }

    public string Folder => _folder.FullName;

    /// <summary>Starts one that only forwards requests.</summary>
    public static Task<Nginx> StartAsync(Uri server) => StartAsync((_, port) => Passing(port, server));

    /// <summary>
    /// Starts one with a custom configuration, for inside <c>http { }</c>, made from its folder and port.
    /// </summary>
    public static async Task<Nginx> StartAsync(Func<string, int, string> configuration)
    {
        var nginx = new Nginx(configuration);
        while (!await nginx.AnswersAsync())
            if (nginx._process.HasExited)
                throw new InvalidOperationException(await nginx._process.StandardError.ReadToEndAsync());
        return nginx;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.DeleteAll();
    }

    private async Task<bool> AnswersAsync()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            await Task.Delay(50);
            return false;
        }
    }

    private static string Around(string folder, string servers) =>
        $$"""
            daemon off;
            master_process off;
            pid {{folder}}/pid;
            events {}
            http {
                access_log off;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
            {{servers}}
            }
            """;

    private static string Passing(int port, Uri server) =>
        $$"""
            server {
                listen 127.0.0.1:{{port}};
                location / {
                    proxy_pass {{server.GetLeftPart(UriPartial.Authority)}};
                    proxy_set_header Host $http_host;
                    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                    proxy_set_header X-Forwarded-Proto $scheme;
                }
            }
            """;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
