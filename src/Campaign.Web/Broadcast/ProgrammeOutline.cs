using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Broadcast;

/// <summary>
/// What somebody was given of a day, as briefly as it takes to tell later what is different: titles and hashes of the
/// words.
/// </summary>
/// <param name="Sessions">The sessions in the order of the day.</param>
internal sealed record ProgrammeOutline(OutlinedSession[] Sessions)
{
    /// <summary>The outline of a programme.</summary>
    public static ProgrammeOutline Of(DayProgramme day) =>
        new([
            .. day.Sessions.Select(x => new OutlinedSession(
                x.Session.Session.ApiName(),
                x.Name,
                x.Start,
                [.. x.Pieces.Select(OutlinedPiece.Of)]
            )),
        ]);

    /// <summary>The outline in a message's row.</summary>
    public static ProgrammeOutline Read(string text) =>
        JsonSerializer.Deserialize<ProgrammeOutline>(text, Answer.JsonOptions)!;

    /// <summary>As it is stored.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Answer.JsonOptions);

    /// <summary>What is different in a later programme, by session and in the order of the day.</summary>
    public IEnumerable<SessionChange> ChangesIn(ProgrammeOutline later) =>
        Sessions
            .Concat(later.Sessions)
            .DistinctBy(x => x.Code)
            .OrderBy(x => x.Start)
            .Select(x => new SessionChange(x, [.. Lines(PiecesOf(x.Code), later.PiecesOf(x.Code))]))
            .Where(x => x.Lines.Length > 0);

    private OutlinedPiece[] PiecesOf(string code) => Array.Find(Sessions, x => x.Code == code)?.Pieces ?? [];

    private static IEnumerable<string> Lines(OutlinedPiece[] before, OutlinedPiece[] after)
    {
        var (old, now) = (before.ToLookup(x => x.Id), after.ToLookup(x => x.Id));
        var told = false;
        foreach (var piece in before.DistinctBy(x => x.Id).Where(x => !now.Contains(x.Id)))
            yield return Told($"Bỏ, không đọc: {piece.Title}");
        foreach (var piece in after.DistinctBy(x => x.Id).Where(x => !old.Contains(x.Id)))
            yield return Told($"Thêm: {piece.Title}");
        foreach (var piece in after.DistinctBy(x => x.Id).Where(x => old[x.Id].Any(y => y.Words != x.Words)))
            yield return Told($"Sửa lời: {piece.Title}");
        if (!told && !before.SequenceEqual(after))
            yield return "Đổi thứ tự hoặc số lần đọc.";

        string Told(string line)
        {
            told = true;
            return line;
        }
    }
}

/// <summary>A session in an outline.</summary>
/// <param name="Code">sang or chieu.</param>
/// <param name="Name">"Buổi sáng".</param>
/// <param name="Start">When it begins.</param>
/// <param name="Pieces">What is read, in order.</param>
internal sealed record OutlinedSession(string Code, string Name, TimeOnly Start, OutlinedPiece[] Pieces);

/// <summary>A piece in an outline.</summary>
/// <param name="Id">The script; empty for the help lines.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">Hash of its title and words.</param>
/// <param name="Times">How many times it is read.</param>
internal sealed record OutlinedPiece(Guid Id, string Title, string Words, int Times)
{
    public static OutlinedPiece Of(DayPiece piece) =>
        new(
            piece.Item.Script?.Id ?? Guid.Empty,
            piece.Title,
            Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(piece.Title + '\n' + PlainText.From(piece.Review))).AsSpan(0, 8)
            ),
            piece.Item.Times
        );
}

/// <summary>What is different in one session.</summary>
/// <param name="Session">The session.</param>
/// <param name="Lines">One sentence for each difference, Vietnamese.</param>
internal sealed record SessionChange(OutlinedSession Session, string[] Lines);
