using Microsoft.AspNetCore.Identity;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>A person who may sign in to the backoffice.</summary>
public sealed class Officer : IdentityUser<Guid>
{
    /// <summary>Umbraco's number for the person: written into nodes, versions and the audit log. At least 1.</summary>
    public int Number { get; set; }

    /// <summary>The name shown to colleagues.</summary>
    public string Name { get; set; } = "";

    /// <summary>The language of the interface.</summary>
    public string Language { get; set; } = "vi";

    /// <summary>Aliases of the groups, as in <see cref="OfficerGroup"/>.</summary>
    public List<string> GroupAliases { get; set; } = [];

    /// <summary>Documents at or under which a confined officer works.</summary>
    public List<Guid> DocumentStartNodes { get; set; } = [];

    /// <summary>Media folders at or under which a confined officer works.</summary>
    public List<Guid> MediaStartNodes { get; set; } = [];

    /// <summary>Languages a translator may change, as BCP 47 tags of the site's languages.</summary>
    public List<string> ContentLanguages { get; set; } = [];

    /// <summary>May not sign in; the name stays on what the person wrote.</summary>
    public bool Disabled { get; set; }

    /// <summary>The password was chosen by somebody else: it opens only the page where a new one is set.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTime Created { get; set; }

    /// <summary>When the account was last changed, UTC.</summary>
    public DateTime Updated { get; set; }

    /// <summary>The last successful sign-in, UTC.</summary>
    public DateTime? LastSignIn { get; set; }

    /// <summary>When the account was last locked, UTC: earlier versions did so after wrong passwords.</summary>
    public DateTime? LastLockout { get; set; }

    /// <summary>
    /// The half minute whose code from the phone was last used: that code and earlier ones open nothing.
    /// </summary>
    public long? LastCodeStep { get; set; }

    /// <summary>When the password was last set, UTC.</summary>
    public DateTime? LastPasswordChange { get; set; }

    /// <summary>
    /// The groups of the person. A person who is in several may do what any of them may, each within its own limits:
    /// what one group grants for certain provinces or languages is not extended by another group.
    /// </summary>
    public IEnumerable<OfficerGroup> Groups => GroupAliases.Select(OfficerGroup.ByAlias).OfType<OfficerGroup>();

    /// <summary>Whether the person manages accounts.</summary>
    public bool IsAdministrator => Groups.Contains(OfficerGroup.Administrator);

    /// <summary>Whether any group gives the person start nodes.</summary>
    public bool HasStartNodes => Groups.Any(x => x.Confined);

    /// <summary>Changes only the chosen languages, because none of the person's groups writes all of them.</summary>
    public bool IsByLanguage =>
        Groups.Any(x => x.ByLanguage) && Groups.All(x => x.ByLanguage || x.Permissions.Count == 0);

    /// <summary>Whether the person holds the permission through any group.</summary>
    public bool May(string permission) =>
        permission is Permissions.SignedIn or Permissions.Public || Granting(permission).Any();

    /// <summary>Holds the permission only at and under the person's own start nodes.</summary>
    public bool IsConfined(string permission) => May(permission) && Granting(permission).All(x => x.Confined);

    /// <summary>Holds the permission everywhere and in every language.</summary>
    public bool IsCentral(string permission) => Granting(permission).Any(x => !x.Confined && !x.ByLanguage);

    /// <summary>Holds the permission at and under the person's own start nodes, in every language.</summary>
    public bool IsLocal(string permission) => Granting(permission).Any(x => x.Confined);

    /// <summary>Holds the permission, in the chosen languages, everywhere.</summary>
    public bool Translates(string permission) => Granting(permission).Any(x => !x.Confined && x.ByLanguage);

    /// <summary>Whether a group that grants the permission may make and change documents of the type.</summary>
    public bool Writes(string permission, string type) =>
        Granting(permission).Any(x => x.Types is null || x.Types.Contains(type));

    /// <summary>Whether a group that lets the person keep files lets them keep files of the type.</summary>
    public bool Files(string type) =>
        Granting(Permissions.MediaWrite).Any(x => x.Files is null || x.Files.Contains(type));

    // an empty list of languages would mean "all" to Umbraco's services
    private IEnumerable<OfficerGroup> Granting(string permission) =>
        Groups.Where(x =>
            x.Permissions.Contains(permission)
            && !(x.ByLanguage && permission == Permissions.DocumentUpdate && ContentLanguages.Count == 0)
        );
}
