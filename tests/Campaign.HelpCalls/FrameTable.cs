using Campaign.Core.HelpCalls;
using Campaign.Core.Text;

namespace Campaign.HelpCalls;

/// <summary>
/// The table of frames as it stands in the repository, so that whoever changes it need not build before judging it.
/// </summary>
internal sealed class FrameTable
{
    private readonly List<string> _lines;

    /// <summary>Reads the table of a repository.</summary>
    public FrameTable(string repository)
    {
        _lines =
        [
            .. File.ReadLines(Path.Combine(repository, "src/Campaign.Core/HelpCalls/frames.vi.txt"))
                .Where(x => !string.IsNullOrWhiteSpace(x) && x[0] != '#')
                .Select(Nfc.Of),
        ];
        Frames = new CallFrames(_lines);
    }

    /// <summary>All of it.</summary>
    public CallFrames Frames { get; }

    /// <summary>The table without some phrases.</summary>
    /// <param name="isLeftOut">Whether a phrase of a group is left out; the phrase as <c>Plain</c> writes it.</param>
    public CallFrames Without(Func<string, string, bool> isLeftOut) =>
        new(
            _lines.Select(line =>
            {
                var at = line.IndexOf(':', StringComparison.Ordinal);
                if (line.Contains('|') || at < 0)
                    return line;
                var group = line[..at].Trim();
                var kept = line[(at + 1)..]
                    .Split(',', StringSplitOptions.TrimEntries)
                    .Where(x => !isLeftOut(group, CallFrames.Plain(x)));
                return $"{group}: {string.Join(", ", kept)}";
            })
        );
}
