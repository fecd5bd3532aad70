using Campaign.UmbracoHost.Startup;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Umbraco's view of where it runs. Everything it writes is below the data folder.</summary>
internal sealed class HostingEnvironment(UmbracoHostOptions options) : IHostingEnvironment
{
    public string? SiteName => "campaign";

    public string ApplicationId => "campaign";

    public string ApplicationPhysicalPath => options.DataPath;

    public string LocalTempPath => Path.Combine(options.DataPath, "temp");

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => false;

    public bool IsHosted => true;

    public Uri ApplicationMainUrl { get; private set; } = new("http://localhost/");

    public string MapPathWebRoot(string path) => MapPathContentRoot(path);

    public string MapPathContentRoot(string path) => Path.Combine(options.DataPath, path.TrimStart('~', '/'));

    public string ToAbsolute(string virtualPath) => virtualPath.TrimStart('~');

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl) =>
        ApplicationMainUrl = currentApplicationUrl ?? ApplicationMainUrl;
}
