namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>What a unit of work did to a node, as far as citizens could notice.</summary>
internal sealed class TouchedNode
{
    /// <summary>It was published, unpublished, trashed or restored.</summary>
    public bool StateChanged { get; set; }

    /// <summary>Its place in the tree changed.</summary>
    public bool Moved { get; set; }

    /// <summary>Where it was before it moved.</summary>
    public string? PathBefore { get; set; }

    /// <summary>Its place among its siblings changed.</summary>
    public bool Sorted { get; set; }

    /// <summary>It has not changed, but what it says to citizens has.</summary>
    public bool Retold { get; set; }

    /// <summary>Its schedule ran out.</summary>
    public bool Expiring { get; set; }

    /// <summary>It is no more.</summary>
    public DeletedNode? Deleted { get; set; }

    /// <summary>Only such a change can alter what citizens see; saving a draft cannot.</summary>
    public bool Matters => StateChanged || Moved || Sorted || Retold || Deleted is not null;

    /// <summary>Aliases of the properties that a publication changed.</summary>
    public HashSet<string> ChangedProperties { get; } = [];

    /// <summary>What it referred to, and what referred to it, before its references were replaced.</summary>
    public HashSet<int> RelatedBefore { get; } = [];

    /// <summary>Cultures that were published before and read differently now.</summary>
    public HashSet<string> Republished { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a tombstone needs of a node that is gone.</summary>
internal sealed record DeletedNode(Guid Key, string TypeAlias, string Path);
