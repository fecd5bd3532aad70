using System.Text;

namespace Campaign.Core.Text.Spoken;

/// <summary>Collects the spoken text, the map back and the questions as the written text is read.</summary>
internal sealed class SpokenWriter(string written)
{
    private readonly StringBuilder _spoken = new(written.Length * 2);
    private readonly List<SpokenChange> _changes = [];
    private readonly List<Ambiguity> _ambiguities = [];
    private bool _changedBefore;

    /// <summary>Copies characters that are read as they stand.</summary>
    internal void Keep(int start, int length)
    {
        if (_changedBefore && NeedsSpace(written[start]))
        {
            _spoken.Append(' ');
            var last = _changes[^1];
            _changes[^1] = last with { SpokenLength = last.SpokenLength + 1 };
        }
        _spoken.Append(written, start, length);
        _changedBefore = false;
    }

    /// <summary>Writes a reading instead of the characters it stands for, separated from its neighbours.</summary>
    internal void Say(int start, Reading reading)
    {
        var original = written.Substring(start, reading.Length);
        if (reading.Question is { } question)
        {
            string[] readings = reading.Others is null ? [] : [reading.Spoken, .. reading.Others];
            _ambiguities.Add(new Ambiguity(start, reading.Length, original, readings, reading.Spoken, question));
        }
        if (reading.Spoken == original)
        {
            Keep(start, reading.Length);
            return;
        }
        var from = _spoken.Length;
        if (reading.Spoken.Length > 0 && NeedsSpace(reading.Spoken[0]))
            _spoken.Append(' ');
        _spoken.Append(reading.Spoken);
        _changes.Add(new SpokenChange(start, reading.Length, from, _spoken.Length - from));
        _changedBefore = reading.Spoken.Length > 0;
    }

    internal SpokenText Result() => new(written, Nfc.Of(_spoken.ToString()), _changes, _ambiguities);

    private bool NeedsSpace(char next) =>
        _spoken.Length > 0
        && char.IsLetterOrDigit(next)
        && (char.IsLetterOrDigit(_spoken[^1]) || _spoken[^1] is ',' or '%');
}
