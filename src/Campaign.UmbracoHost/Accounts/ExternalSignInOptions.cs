namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// Section <c>Campaign:ExternalSignIn</c>: officers sign in with the directory of their province, over OpenID Connect.
/// </summary>
public sealed class ExternalSignInOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:ExternalSignIn";

    /// <summary>
    /// The address of the directory, as its own documents call the issuer or authority; empty: there is none. It is
    /// part of what an account is linked to, so accounts of another directory are other people.
    /// </summary>
    public string Authority { get; set; } = "";

    /// <summary>What the directory calls this site.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What proves to the directory that it is this site.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says after "Đăng nhập bằng".</summary>
    public string Name { get; set; } = "tài khoản của cơ quan";

    /// <summary>What is asked for besides openid, separated by blanks.</summary>
    public string Scopes { get; set; } = "profile email";

    /// <summary>The claim that names the groups of a person.</summary>
    public string GroupClaim { get; set; } = "groups";

    /// <summary>Which of the directory's groups are which of the product's. All others mean nothing.</summary>
    public List<ExternalGroup> Groups { get; set; } = [];

    /// <summary>Whether somebody who is in one of the groups and has no account gets one.</summary>
    public bool CreateAccounts { get; set; } = true;

    /// <summary>
    /// What the claim <c>amr</c> or <c>acr</c> must say for officers who need a second step, such as <c>mfa</c>; empty:
    /// whatever the directory asks of them is enough.
    /// </summary>
    public string SecondStep { get; set; } = "";

    /// <summary>Whether there is a directory.</summary>
    public bool On => Authority.Length > 0;

    /// <summary>What is wrong with the settings, one English sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (!On)
            yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !IsSafe(address))
            yield return $"{Section}:Authority must be an address that begins with https://.";
        if (ClientId.Length == 0 || ClientSecret.Length == 0)
            yield return $"{Section}:ClientId and ClientSecret must be what the directory gave to this site.";
        if (Groups.Count == 0)
            yield return $"{Section}:Groups must say which groups of the directory may work here.";
        foreach (var fault in Groups.SelectMany(x => x.Faults()))
            yield return $"{Section}:Groups: {fault}";
    }

    // Plain text only where nobody can listen, for tests.
    internal static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
