using Campaign.Core.Broadcast;

namespace Campaign.Web.Publication;

/// <summary>
/// The officers' decisions readers see. They are no publications, so whatever shows a programme has them in its version
/// beside the log.
/// </summary>
internal sealed class EditBook
{
    private volatile ProgrammeEdits _current = ProgrammeEdits.None;

    /// <summary>All decisions as of now.</summary>
    public ProgrammeEdits Current
    {
        get => _current;
        set => _current = value;
    }
}
