namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>Whether the database answers, as last asked, and whether it can be written.</summary>
public sealed class DatabaseState
{
    private volatile bool _isAway;
    private volatile string? _whyUnwritable;

    /// <summary>
    /// The database does not answer. Readers are served from memory; whatever needs the database need not try.
    /// </summary>
    public bool IsAway
    {
        get => _isAway;
        internal set => _isAway = value;
    }

    /// <summary>
    /// Why the last try to write to it failed; null when it worked. Whoever wants to save tries nevertheless.
    /// </summary>
    public string? WhyUnwritable
    {
        get => _whyUnwritable;
        internal set => _whyUnwritable = value;
    }
}
