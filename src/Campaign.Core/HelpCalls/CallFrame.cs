using System.Collections.Immutable;

namespace Campaign.Core.HelpCalls;

/// <summary>One line of the table: a text with a word of every cell is a call of this kind.</summary>
/// <param name="Situation">What the call is about.</param>
/// <param name="Cells">
/// Who, what, to whom, when: for each, the groups of which one must be present; 0: anything.
/// </param>
/// <param name="Not">Groups that must be absent.</param>
/// <param name="Example">A sentence it is meant for.</param>
public sealed record CallFrame(HelpSituation Situation, ImmutableArray<UInt128> Cells, UInt128 Not, string Example)
{
    private const int Columns = 6;

    /// <summary>Whether a text with these groups fits.</summary>
    public bool Fits(UInt128 groups)
    {
        if ((groups & Not) != 0)
            return false;
        foreach (var cell in Cells)
            if (cell != 0 && (groups & cell) == 0)
                return false;
        return true;
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line cannot be read.</exception>
    internal static CallFrame Parse(string line, Func<string, int> group)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns || !HelpSituations.TryParse(cells[0], out var situation))
            throw new FormatException($"Not a frame: {line}");
        var (not, any) = (UInt128.Zero, ImmutableArray.CreateBuilder<UInt128>());
        foreach (var cell in cells[1..^1])
        {
            var one = UInt128.Zero;
            foreach (var name in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (name[0] == '-')
                    not |= UInt128.One << group(name[1..]);
                else
                    one |= UInt128.One << group(name);
            any.Add(one);
        }
        return new CallFrame(situation, any.ToImmutable(), not, cells[^1]);
    }
}
