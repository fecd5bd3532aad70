using System.Globalization;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast;

/// <summary>A programme as text for people: what to read, when and how long, followed by every word of it.</summary>
internal static class ProgrammeText
{
    /// <summary>What stands before a question about how something is read.</summary>
    public const string Doubt = "Chưa chắc cách đọc, hãy hỏi nơi soạn bài.";

    /// <summary>The whole programme for a person who reads aloud.</summary>
    public static string ForReader(DayProgramme day)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"CHƯƠNG TRÌNH PHÁT THANH NGÀY {day.Day:dd/MM/yyyy}\n{day.PlaceName}\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"Cả ngày: {Lengths.Of(day.Programme.Seconds)}. Giờ phát do đài xã quyết định.\n"
        );
        foreach (var notice in day.Notices)
            text.Append(CultureInfo.InvariantCulture, $"\n!!! {notice.Text}\n");
        if (day.Sessions.Count == 0)
            text.Append("\nNgày này không có bài nào để phát ở đây.\n");
        foreach (var session in day.Sessions)
        {
            text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n\n{session.Name.ToUpperInvariant()} ({session.Start:H:mm} – {session.End:H:mm}, "
                )
                .Append(CultureInfo.InvariantCulture, $"{Lengths.Of(session.Session.Seconds)})\n");
            foreach (var piece in session.Pieces)
                text.Append(
                        CultureInfo.InvariantCulture,
                        $"  {piece.Start:H:mm:ss}  {piece.Title} ({Lengths.Of(piece.Item.Seconds)}"
                    )
                    .Append(piece.Item.Times > 1 ? $", đọc {piece.Item.Times} lần)\n" : ")\n")
                    .Append(day.AgreementTo(piece) is { } agreed ? $"           {agreed}\n" : "")
                    .AppendJoin("", piece.Questions.Select(x => $"           {Doubt} {x}\n"));
            foreach (var piece in session.Pieces)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n--- {piece.Title} ---\n\n{PlainText.ForReader(piece.Review)}"
                );
        }
        return text.ToString();
    }

    /// <summary>Only the spoken words, for a text-to-speech system, with two blank lines between sessions.</summary>
    public static string Spoken(DayProgramme day) =>
        string.Join("\n\n", day.Sessions.Select(x => PlainText.From(x.Review)));
}
