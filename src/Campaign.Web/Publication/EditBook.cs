using Campaign.Core.Broadcast;

namespace Campaign.Web.Publication;

/// <summary>
/// The officers' decisions that readers see. They are never older than what the snapshot's log tells of, but may be
/// newer for a moment, so whatever shows a programme includes them in its version in addition to the log.
/// </summary>
internal sealed class EditBook
{
    private volatile ProgrammeEdits _current = ProgrammeEdits.None;

    /// <summary>All decisions at this moment.</summary>
    public ProgrammeEdits Current
    {
        get => _current;
        set => _current = value;
    }
}
