using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Core.Text;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Broadcast;

/// <summary>One paragraph of a script, or one piece of music.</summary>
/// <param name="Kind">The part it belongs to.</param>
/// <param name="Speaker">Who reads it.</param>
/// <param name="Text">The written words in NFC; for music, a remark that is not read, possibly empty.</param>
/// <param name="Line">Its line in the script, from 1.</param>
/// <param name="MusicSeconds">The length given for a piece of music; null for speech or when none is given.</param>
public sealed record ScriptSegment(SegmentKind Kind, Speaker Speaker, string Text, int Line, int? MusicSeconds = null);

/// <summary>Something the parser could not read as it stands. The words themselves are kept.</summary>
/// <param name="Line">Line in the script, from 1.</param>
/// <param name="Message">What is wrong and what to write, in Vietnamese.</param>
/// <param name="Doubt">
/// What a machine would read aloud although it may not be meant to be; null when it reads no word too many.
/// </param>
public sealed record ScriptFault(int Line, string Message, Ambiguity? Doubt = null);

/// <summary>
/// A script as an officer types it. Each line is a paragraph. A part begins with its name alone on a line, or at the
/// head of one in brackets or before a colon ("[Lời chào] Thưa bà con.", "Lời chào:", "NHẠC HIỆU 12 giây"). NAM:, NỮ:
/// or PTV: names the reader until the next reader or part. A line starting with # is a remark. Words before any part
/// belong to "nội dung". Diacritics and case may be left out. Brackets are not read aloud: any others are a fault.
/// </summary>
/// <param name="Segments">The paragraphs and pieces of music in order.</param>
/// <param name="Faults">What could not be read, in order.</param>
public sealed partial record ScriptText(IReadOnlyList<ScriptSegment> Segments, IReadOnlyList<ScriptFault> Faults)
{
    /// <summary>Reads a script. No text an officer types makes it throw.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ScriptText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new Parser();
        foreach (var (index, line) in Nfc.Of(text).ReplaceLineEndings("\n").Split('\n').Index())
            parser.Line(index + 1, line.Trim());
        return parser.Finish();
    }

    private sealed class Parser
    {
        private readonly List<ScriptSegment> _segments = [];
        private readonly List<ScriptFault> _faults = [];
        private SegmentKind _kind = SegmentKind.Body;
        private Speaker _speaker = Speaker.Anyone;
        private int _emptyCueLine;

        internal void Line(int number, string line)
        {
            if (line.Length == 0 || line[0] == '#')
                return;
            var cue = Cue().Match(line);
            var name = cue.Groups["name"].Value;
            if (cue.Success && SegmentNames.KindOf(name) is { } kind)
                Begin(number, kind, cue);
            else if (line[0] == '[' && line.IndexOf(']') == line.Length - 1)
                Fault(number, $"Không có phần “{line[1..^1]}”; hãy dùng: {string.Join(", ", SegmentNames.All)}.");
            else
                Paragraph(number, line);
        }

        internal ScriptText Finish()
        {
            CloseCue();
            if (_segments.Count == 0 && _faults.Count == 0)
                Fault(1, "Kịch bản chưa có lời nào.");
            return new ScriptText(_segments, _faults.OrderBy(f => f.Line).ToList());
        }

        private void Begin(int number, SegmentKind kind, Match cue)
        {
            CloseCue();
            _speaker = Speaker.Anyone;
            var rest = cue.Groups["rest"].Value.Trim();
            if (kind.IsMusic())
            {
                // Only after a colon is it sure to be a remark.
                var isRemark = rest.Length == 0 || cue.Groups["end"].Value == ":" || Seconds().IsMatch(rest);
                Music(number, kind, cue.Groups["seconds"].Value, isRemark ? rest : "");
                _kind = SegmentKind.Body; // words after music do not belong to the music
                if (!isRemark)
                    AfterMusic(number, kind, rest);
                return;
            }
            if (cue.Groups["seconds"].Success)
                Fault(number, $"Chỉ nhạc mới ghi số giây; thời lượng của “{kind.Name()}” tính theo lời.");
            _kind = kind;
            _emptyCueLine = number;
            if (rest.Length > 0)
                Paragraph(number, rest);
        }

        private void Music(int number, SegmentKind kind, string seconds, string remark)
        {
            var given =
                seconds.Length > 0 ? seconds
                : Seconds().Match(remark) is { Success: true } m ? m.Groups["s"].Value
                : "";
            int? length = given.Length > 0 ? int.Parse(given, CultureInfo.InvariantCulture) : null;
            if (length is 0 or > 120)
            {
                Fault(number, $"Nhạc dài {length} giây: cần từ 1 đến 120 giây.");
                length = null;
            }
            _segments.Add(
                new ScriptSegment(kind, Speaker.Anyone, Seconds().IsMatch(remark) ? "" : remark, number, length)
            );
        }

        private void AfterMusic(int number, SegmentKind kind, string words)
        {
            Paragraph(number, words);
            if (_segments[^1] is not { Kind: SegmentKind.Body, Text: var said })
                return;
            Fault(
                number,
                $"Lời đọc thì viết xuống dòng dưới; lời dặn về nhạc thì viết “{kind.Name()}: …”.",
                new(
                    0,
                    said.Length,
                    said,
                    [said, ""],
                    said,
                    $"“{said}” đứng cùng dòng với “{kind.Name()}”: đọc lên hay chỉ là lời dặn?"
                )
            );
        }

        private void Paragraph(int number, string line)
        {
            var prefix = Prefix().Match(line);
            if (prefix.Success && SegmentNames.SpeakerOf(prefix.Groups["name"].Value) is { } speaker)
            {
                _speaker = speaker;
                line = line[prefix.Length..].Trim();
                if (line.Length == 0)
                {
                    Fault(number, $"Sau “{prefix.Value.Trim()}” chưa có lời đọc.");
                    return;
                }
            }
            else if (prefix.Success && IsShout(prefix.Groups["name"].Value))
                Fault(number, $"Không biết người đọc “{prefix.Groups["name"].Value}”; hãy dùng NAM:, NỮ: hoặc PTV:.");
            _segments.Add(new ScriptSegment(_kind, _speaker, line, number));
            _emptyCueLine = 0;
            foreach (Match bracket in Bracket().Matches(line))
                Fault(
                    number,
                    $"“{bracket.Value}” nằm giữa lời. Tên phần thì viết ở đầu dòng, lời dặn thì viết sau dấu # "
                        + "ở một dòng riêng, lời đọc thì bỏ dấu ngoặc vuông.",
                    new(
                        bracket.Index,
                        bracket.Length,
                        bracket.Value,
                        [],
                        bracket.Value,
                        $"“{bracket.Value}”: chữ trong ngoặc vuông có đọc lên không?"
                    )
                );
        }

        private static bool IsShout(string name) => name.Length > 1 && !name.Contains(' ') && !name.Any(char.IsLower);

        private void CloseCue()
        {
            if (_emptyCueLine > 0)
                Fault(_emptyCueLine, $"Phần “{_kind.Name()}” chưa có lời nào.");
            _emptyCueLine = 0;
        }

        private void Fault(int line, string message, Ambiguity? doubt = null) =>
            _faults.Add(new ScriptFault(line, message, doubt));
    }

    [GeneratedRegex(
        @"^(?:\[ *(?<name>\p{L}[\p{L} ]*?)(?:[ ,]+(?<seconds>[0-9]{1,4}) *(?:giây|giay|s))? *\] *"
            + @"(?<end>[:.])?(?<rest>.*)|"
            + @"(?<name>[\p{L} ]+?)(?: (?<seconds>[0-9]{1,4}) *(?:giây|giay|s))?(?: *(?<end>[:.])(?<rest>.*))?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Cue();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L} ]{0,11}?) *:", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\[[^\[\]]*\]?|\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?<s>[0-9]{1,4}) *(?:giây|giay|s)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
