using System.ComponentModel.DataAnnotations;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Section <c>Campaign:Accounts</c>: how officers sign in.</summary>
public sealed class AccountOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Accounts";

    /// <summary>
    /// Administrators and chief editors must sign in with a second step. Always the case when Campaign:BaseUrl is
    /// https.
    /// </summary>
    public bool RequireSecondStep { get; set; }

    /// <summary>
    /// How many wrong passwords and codes one client may send in <see cref="SignInThrottle.Window"/>.
    /// </summary>
    [Range(1, 10_000)]
    public int FailuresPerClient { get; set; } = 10;

    /// <summary>Whether officers reach the site over TLS: Campaign:BaseUrl is https.</summary>
    internal bool IsPublicOverTls { get; set; }

    /// <summary>Whether the officer may only work after a second step.</summary>
    public bool RequiresSecondStep(Officer officer) =>
        (RequireSecondStep || IsPublicOverTls)
        && officer.Groups.Any(x => x == OfficerGroup.Administrator || x == OfficerGroup.ChiefEditor);

    /// <summary>
    /// The full name of a cookie. Browsers take one that begins with __Secure- from a secure page only. __Host- would
    /// need the path /, and so send the session along with every request to the public site.
    /// </summary>
    internal string CookieName(string name) => IsPublicOverTls ? "__Secure-" + name : name;
}
