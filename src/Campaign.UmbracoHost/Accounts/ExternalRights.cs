namespace Campaign.UmbracoHost.Accounts;

/// <summary>What the groups of the directory allow a person here.</summary>
/// <param name="Groups">Aliases of the groups.</param>
/// <param name="Folders">Where members of confined groups work.</param>
/// <param name="MediaFolders">Where they keep files.</param>
/// <param name="Languages">What translators write.</param>
internal sealed record ExternalRights(
    IReadOnlyList<string> Groups,
    IReadOnlyList<Guid> Folders,
    IReadOnlyList<Guid> MediaFolders,
    IReadOnlyList<string> Languages
)
{
    /// <summary>No group of the directory means anything here.</summary>
    public bool Nothing => Groups.Count == 0;

    /// <summary>
    /// An account has one set of folders. In two confined groups, the person would have the rights of each in the
    /// folders of the other.
    /// </summary>
    public bool Mixes => Groups.Count(x => OfficerGroup.ByAlias(x)!.Confined) > 1;

    public static ExternalRights Of(IReadOnlySet<string> claims, IEnumerable<ExternalGroup> known)
    {
        var held = known.Where(x => claims.Contains(x.Claim)).ToList();
        return new(
            [.. held.Select(x => x.Group).Distinct()],
            [.. held.SelectMany(x => x.Folders).Distinct()],
            [.. held.SelectMany(x => x.MediaFolders).Distinct()],
            [.. held.SelectMany(x => x.Languages).Distinct()]
        );
    }

    public void GiveTo(Officer officer)
    {
        (officer.GroupAliases, officer.ContentLanguages) = ([.. Groups], [.. Languages]);
        (officer.DocumentStartNodes, officer.MediaStartNodes) = ([.. Folders], [.. MediaFolders]);
    }

    public bool AreThoseOf(Officer officer) =>
        Groups.SequenceEqual(officer.GroupAliases)
        && Languages.SequenceEqual(officer.ContentLanguages)
        && Folders.SequenceEqual(officer.DocumentStartNodes)
        && MediaFolders.SequenceEqual(officer.MediaStartNodes);
}
