namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>Whether the database answers, as last asked.</summary>
public sealed class DatabaseState
{
    private volatile bool _isAway;

    /// <summary>
    /// The database does not answer. Readers are served from memory; whatever needs the database need not try.
    /// </summary>
    public bool IsAway
    {
        get => _isAway;
        internal set => _isAway = value;
    }
}
