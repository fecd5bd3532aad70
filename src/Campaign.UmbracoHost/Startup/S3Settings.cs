using Microsoft.Extensions.Configuration;

namespace Campaign.UmbracoHost.Startup;

/// <summary>
/// Section <c>Campaign:Media:S3</c>: uploaded files are in a bucket of S3-compatible storage instead of a folder.
/// </summary>
public sealed class S3Settings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Media:S3";

    /// <summary>The bucket, which exists and is private.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>The address of the server; empty for Amazon's own of the region.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The region, which is part of signatures too.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>What the names of all objects begin with, so that a bucket can be shared; empty for nothing.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Who asks.</summary>
    public string AccessKey { get; init; } = "";

    /// <summary>What requests are signed with. It is never sent, and belongs in no log.</summary>
    public string SecretKey { get; init; } = "";

    /// <summary>
    /// Whether the bucket is part of the path and not of the server's name; null: with an address of one's own it is.
    /// </summary>
    public bool? PathStyle { get; init; }

    /// <summary>Megabytes of files that a node keeps copies of on its own disk, from 100 on.</summary>
    public int CacheMegabytes { get; init; } = 2000;

    /// <summary>The prefix with the slash that ends it; empty for none.</summary>
    internal string Folder => Prefix.Trim('/') is { Length: > 0 } folder ? folder + "/" : "";

    /// <summary>The settings; null when nothing in the section is set.</summary>
    /// <exception cref="StartupFaultException">They cannot be used; all faults are named.</exception>
    internal static S3Settings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().All(x => string.IsNullOrEmpty(x.Value)))
            return null;
        S3Settings settings;
        try
        {
            settings = section.Get<S3Settings>(x => x.ErrorOnUnknownConfiguration = true)!;
        }
        catch (InvalidOperationException e)
        {
            throw new StartupFaultException($"{Section} cannot be read: {e.Message}");
        }
        var faults = settings.Faults().ToList();
        if (configuration["Campaign:MediaPath"] is { Length: > 0 })
            faults.Add("Campaign:MediaPath is set too; uploaded files are in a folder or in a bucket");
        return faults.Count == 0
            ? settings
            : throw new StartupFaultException(string.Join("; ", faults.Select(x => $"{Section}: {x}")) + ".");
    }

    private IEnumerable<string> Faults()
    {
        if (
            Bucket.Length is < 3 or > 63
            || !Bucket.All(x => char.IsAsciiLetterLower(x) || char.IsAsciiDigit(x) || x is '-' or '.')
        )
            yield return "Bucket must be the name of a bucket: 3 to 63 small letters, digits, dashes and dots";
        if (AccessKey.Length == 0 || SecretKey.Length == 0)
            yield return "AccessKey and SecretKey must both be there";
        if (Region.Length == 0 || !Region.All(x => char.IsAsciiLetterOrDigit(x) || x == '-'))
            yield return "Region must be a name like ap-southeast-1 (us-east-1 where the server knows none)";
        if (Prefix.Split('/').Any(x => x is "." or "..") || Prefix.Any(x => x is '\\' || char.IsControl(x)))
            yield return "Prefix must be names with slashes between them";
        if (CacheMegabytes < 100)
            yield return "CacheMegabytes must be 100 or more";
        if (Endpoint.Length > 0 && !IsEndpoint)
            yield return "Endpoint must be an address like https://s3.example.vn, without a path; "
                + "http only on this machine";
    }

    // Drafts and withdrawn files are among them.
    private bool IsEndpoint =>
        Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { PathAndQuery: "/", UserInfo: "", Fragment: "" };
}
