using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Broadcast;

namespace Campaign.Core.Intake.Drafting;

/// <summary>
/// What an officer may have made along with messages: a poster and a spot of each. They hold the accepted words of the
/// message and what the template says, and nothing else.
/// </summary>
public static class MessageCompanions
{
    /// <summary>Seconds of a spot.</summary>
    public const int SpotSeconds = 30;

    private const int LongestTitle = 80;

    private static readonly string[] Inherited = ["places", "situation", "source.document", "source.note"];

    /// <summary>The poster of a message.</summary>
    /// <param name="message">The accepted draft of the message.</param>
    /// <param name="id">Id of the message.</param>
    public static IntakeDraft Poster(IntakeDraft message, string id)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(id);
        var words = WordsOf(message);
        return Companion(
            message,
            "material",
            $"ap-{id}",
            [
                DraftFrame.Field("title", $"Áp phích: {Short(words)}"),
                DraftFrame.Field("kind", "ap-phich"),
                DraftFrame.Field("code", $"AP-{id.ToUpper(CultureInfo.InvariantCulture)}"),
                DraftFrame.Field("message", id),
                DraftFrame.List("templates", ["a4", "a3", "a2", "share"]),
                DraftFrame.Field(
                    "altText",
                    $"Áp phích có dòng chữ lớn: {Stopped(words)} Phía dưới là các số điện thoại trợ giúp."
                ),
            ]
        );
    }

    /// <summary>The spot of a message, read twice where time allows; null when it is too long for a spot.</summary>
    /// <param name="message">The accepted draft of the message.</param>
    /// <param name="id">Id of the message.</param>
    public static IntakeDraft? Spot(IntakeDraft message, string id)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(id);
        var words = WordsOf(message);
        var body = new[] { Body(message, words, twice: true), Body(message, words, twice: false) }.FirstOrDefault(x =>
            ScriptReview.Of(x).Seconds.RoundedUp().Normal <= SpotSeconds
        );
        return body is null
            ? null
            : Companion(
                message,
                "script",
                $"spot-{id}",
                [
                    DraftFrame.Field("title", $"Spot {SpotSeconds} giây: {Short(words)}"),
                    DraftFrame.Field("kind", "spot"),
                    DraftFrame.Field("body", body),
                    DraftFrame.Field("slotSeconds", SpotSeconds.ToString(CultureInfo.InvariantCulture)),
                ]
            );
    }

    private static IntakeDraft Companion(
        IntakeDraft message,
        string type,
        string id,
        ImmutableArray<DraftField> fields
    ) =>
        new(type, id, message.Where, [.. fields, .. message.Fields.Where(x => Inherited.Contains(x.Name))])
        {
            Campaign = message.Campaign,
            Year = message.Year,
            Block = message.Block,
        };

    private static string Body(IntakeDraft message, string words, bool twice)
    {
        var lines = new List<string> { "[nhạc hiệu]", "", "[thông điệp]", $"NỮ: {Stopped(words)}", "" };
        if (twice)
            lines.AddRange([$"NAM: {Stopped(words)}", ""]);
        if (message.Text("helpLine") is { Length: > 0 } help)
            lines.AddRange(["[số điện thoại]", $"NỮ: {Stopped(IntakeText.OneLine(help))}", ""]);
        lines.Add("[nhạc cắt]");
        return string.Join('\n', lines);
    }

    // The officer's correction, where there is one, is what is shown and read.
    private static string WordsOf(IntakeDraft message) =>
        IntakeText.OneLine(
            message.Text("correctedText") is { Length: > 0 } corrected ? corrected : message.Text("officialText") ?? ""
        );

    private static string Stopped(string words) => words is [.., '.' or '!' or '?' or '…'] ? words : words + ".";

    private static string Short(string words)
    {
        var bare = words.TrimEnd('.', ' ');
        return bare.Length <= LongestTitle ? bare
            : bare.LastIndexOf(' ', LongestTitle) is var end and > 0 ? bare[..end] + "…"
            : bare[..LongestTitle] + "…";
    }
}
