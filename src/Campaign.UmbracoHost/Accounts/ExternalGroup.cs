namespace Campaign.UmbracoHost.Accounts;

/// <summary>A group of the directory, and what its members may do here.</summary>
public sealed class ExternalGroup
{
    /// <summary>How the directory calls it: exactly the claim's value.</summary>
    public string Claim { get; set; } = "";

    /// <summary>Alias of the group here, see <see cref="OfficerGroup"/>.</summary>
    public string Group { get; set; } = "";

    /// <summary>Documents at or under which members of a confined group work.</summary>
    public List<Guid> Folders { get; set; } = [];

    /// <summary>Folders of media at or under which they work.</summary>
    public List<Guid> MediaFolders { get; set; } = [];

    /// <summary>Languages that translators write.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>What is wrong with it, one English sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Claim))
            yield return "a group lacks Claim.";
        if (OfficerGroup.ByAlias(Group) is not { } group)
            yield return $"{Claim}: Group '{Group}' is none of "
                + $"{string.Join(", ", OfficerGroup.All.Select(x => x.Alias))}.";
        else if (group.Confined && Folders.Count == 0)
            yield return $"{Claim}: {Group} needs Folders, the ids of the folders in which its members work.";
        else if (!group.Confined && Folders.Count + MediaFolders.Count > 0)
            yield return $"{Claim}: {Group} is not confined, so Folders and MediaFolders mean nothing for it.";
        else if (group.ByLanguage && Languages.Count == 0)
            yield return $"{Claim}: {Group} needs Languages, such as en-US.";
    }
}
