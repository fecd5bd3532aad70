using Campaign.Core.Broadcast;

namespace Campaign.Web.Publication;

/// <summary>
/// The officers' decisions that readers see, and what communes agreed to. Decisions are never older than what the
/// snapshot's log tells of, but may be newer for a moment, and agreements are not in the log: whatever shows a
/// programme includes them in its version in addition to the log.
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
        {
            var next = edits.With(_current.Agreements);
            // What is read again and says the same stays, and with it whatever was made of it.
            if (next.Mark != _current.Mark)
                _current = next;
        }
    }

    /// <summary>Takes the agreements as they are now.</summary>
    public void Agreed(ScriptAgreements agreements)
    {
        lock (_turn)
            _current = _current.With(agreements);
    }
}
