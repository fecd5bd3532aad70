using Campaign.Core.Broadcast;

namespace Campaign.Web.Publication;

/// <summary>
/// The officers' decisions that readers see, and what communes agreed to. They are not in the publication log, so
/// whatever shows a programme includes them in its version in addition to the log.
/// </summary>
internal sealed class EditBook
{
    // Decisions and agreements are read one without the other.
    private readonly Lock _turn = new();

    private volatile ProgrammeEdits _current = ProgrammeEdits.None;

    /// <summary>All of them at this moment.</summary>
    public ProgrammeEdits Current => _current;

    /// <summary>Takes the decisions as they are now.</summary>
    public void Decided(ProgrammeEdits edits)
    {
        lock (_turn)
            _current = edits.With(_current.Agreements);
    }

    /// <summary>Takes the agreements as they are now.</summary>
    public void Agreed(ScriptAgreements agreements)
    {
        lock (_turn)
            _current = _current.With(agreements);
    }
}
