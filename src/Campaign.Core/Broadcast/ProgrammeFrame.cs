namespace Campaign.Core.Broadcast;

/// <summary>A verified telephone number to be said in every session.</summary>
/// <param name="Name">What it is, such as "Tổng đài quốc gia bảo vệ trẻ em".</param>
/// <param name="Number">As written.</param>
public sealed record HelpLine(string Name, string Number);

/// <summary>A part of the frame as a script, with its time.</summary>
/// <param name="Script">In the script format; empty for nothing.</param>
/// <param name="Seconds">At normal speed, rounded up.</param>
public sealed record FramePart(string Script, int Seconds);

/// <summary>What stands around the scripts of a session.</summary>
/// <param name="Opening">Signature tune and greeting.</param>
/// <param name="HelpLines">Telephone numbers, each said twice.</param>
/// <param name="Closing">Thanks and a sting.</param>
public sealed record ProgrammeFrame(FramePart Opening, FramePart HelpLines, FramePart Closing)
{
    /// <summary>Nothing around the scripts.</summary>
    public static ProgrammeFrame None { get; } = new(new FramePart("", 0), new FramePart("", 0), new FramePart("", 0));

    /// <summary>The usual frame for a commune.</summary>
    /// <param name="place">The commune's name with its kind, such as "xã Bản Mẫu".</param>
    /// <param name="subject">What the programme is about, to follow "chương trình về".</param>
    /// <param name="helpLines">Verified numbers; without any the part stays empty.</param>
    /// <param name="options">Speeds and dictionary.</param>
    public static ProgrammeFrame For(
        string place, string subject, IReadOnlyList<HelpLine> helpLines, ScriptReviewOptions? options = null)
    {
        var lines = helpLines.Select(l => $"{l.Name}: gọi {l.Number}. Xin nhắc lại: gọi {l.Number}.");
        return new ProgrammeFrame(
            Part($"[Nhạc hiệu]\n[Lời xướng]\nPTV: Đây là Đài Truyền thanh {place}.\n"
                + $"[Lời chào]\nPTV: Kính chào bà con và các bạn. Mời bà con nghe chương trình về {subject}."),
            Part(helpLines.Count == 0 ? "" : "[Số điện thoại]\nPTV: Khi cần giúp đỡ, bà con hãy gọi.\n"
                + string.Join('\n', lines)),
            Part("[Lời kết]\nPTV: Chương trình đến đây là hết. Cảm ơn bà con và các bạn đã lắng nghe.\n[Nhạc cắt]"));

        FramePart Part(string script) =>
            new(script, script.Length == 0 ? 0 : (int)ScriptReview.Of(script, options).Seconds.RoundedUp().Normal);
    }
}
