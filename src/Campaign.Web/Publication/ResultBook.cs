using Campaign.Core.Results;

namespace Campaign.Web.Publication;

/// <summary>
/// The accepted reports whose sums readers see. They are never older than what the snapshot's log tells of, but may be
/// newer for a moment: whatever shows sums has them in its version beside the log.
/// </summary>
internal sealed class ResultBook
{
    private volatile AcceptedResults _current = AcceptedResults.None;

    /// <summary>All of them as of now.</summary>
    public AcceptedResults Current
    {
        get => _current;
        set => _current = value;
    }
}
