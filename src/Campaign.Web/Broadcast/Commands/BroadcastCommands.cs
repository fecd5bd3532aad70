using System.Globalization;
using Campaign.Core.Publication;
using Campaign.Core.Text.Spoken;

namespace Campaign.Web.Broadcast.Commands;

/// <summary>The command line's <c>programme</c> and <c>spoken</c>.</summary>
internal static class BroadcastCommands
{
    /// <summary>
    /// Writes the programme of a place and day for a person to read. Returns the exit code, 1 when there is no such
    /// programme.
    /// </summary>
    public static int Programme(
        ProgrammeService programmes,
        CampaignSnapshot snapshot,
        string place,
        string date,
        TextWriter output,
        TextWriter errors
    )
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Fail($"Ngày «{date}» không đúng; viết như 2025-11-21.");
        var found = ProgrammePlace.On(snapshot, place, day);
        if (found is not [var unit])
            return Fail(
                found.IsEmpty
                    ? $"Không có nơi nào mang mã {place} vào ngày {date}."
                    : $"{place} nay là nhiều đơn vị: "
                        + $"{string.Join(", ", found.Select(x => $"{x.Ref} {x.Latest.FullName}"))}."
            );
        output.Write(ProgrammeText.ForReader(programmes.Compose(snapshot, unit, day, new())));
        return 0;

        int Fail(string message)
        {
            errors.WriteLine(message);
            return 1;
        }
    }

    /// <summary>Writes the spoken form of a text or, if the text is <c>-</c>, of every line of the input.</summary>
    public static int Spoken(string text, TextReader input, TextWriter output)
    {
        if (text != "-")
            output.WriteLine(SpokenVietnamese.Read(text).Text);
        else
            while (input.ReadLine() is { } line)
                output.WriteLine(SpokenVietnamese.Read(line).Text);
        return 0;
    }
}
