using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Themes;
using Campaign.Web.Items;
using Campaign.Web.Print;
using Campaign.Web.Words;

namespace Campaign.Web.Speakers;

/// <summary>Puts a kit on paper.</summary>
internal sealed class SpeakerSheets(PrintComposer composer, PrintIssuers issuers, ThemeCatalog themes)
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Counted =
    [
        ["Ngày", ""],
        ["Nơi", ""],
        ["Nam", ""],
        ["Nữ", ""],
        ["Trẻ em", ""],
        ["Tổng số người dự", ""],
        ["Số tờ đã phát", ""],
    ];

    /// <summary>The pages of a kit.</summary>
    public PrintContent Compose(CampaignSnapshot snapshot, DateOnly today, SpeakerKit kit)
    {
        var edition = CurrentEdition.Of(snapshot, today);
        var issuer = issuers.Of(snapshot, today, kit.Place, CampaignSnapshot.DefaultLanguage);
        return new()
        {
            Message = $"Bộ tài liệu của tuyên truyền viên, buổi {kit.Minutes} phút",
            Theme = PrintComposer.ThemeOf(snapshot, edition?.Campaign, edition?.Edition.Year, today),
            Language = "vi",
            Words = themes.WordsOf("vi"),
            CampaignName = edition?.Campaign.Title ?? "",
            Dates = edition is null ? "" : Dates.Range(edition.Edition.Start, edition.Edition.End),
            PlaceName = kit.PlaceName,
            Organisation = issuer.Name,
            OrganisationLanguage = PrintComposer.Tag(issuer.Language),
            Logos = issuer.Logos,
            Hotlines = kit.Help,
            QrUrl = composer.QrUrl(kit.Place),
            Credit = $"Soạn từ nội dung đã duyệt, ngày {Dates.Full(today)}",
            IsSample = issuer.IsSample,
            Parts = [.. Parts(kit).Where(x => x.Sections.Count > 0 || x.Table is not null || x.ShowsCalls)],
        };
    }

    private static IEnumerable<PrintPart> Parts(SpeakerKit kit)
    {
        var said = PrintComposer.Tag(kit.Language);
        yield return new("Còn thiếu", Bare(kit.Missing));
        yield return new("Không bao giờ hỏi trước đám đông", Bare(kit.Rules.NeverAsk));
        yield return new("Trình tự", [])
        {
            Table = new(
                $"Buổi {kit.Minutes} phút",
                ["Phút", "Việc"],
                [.. kit.Outline.Select(x => (IReadOnlyList<string>)[$"{x.From} – {x.To}", x.Title])]
            ),
        };
        yield return new("Mở đầu", Bare(kit.Rules.Opening));
        yield return new("Các thông điệp", [.. kit.Messages.Select(x => new PrintSection(x.Text, x.HelpLine ?? ""))])
        {
            Language = said,
        };
        yield return new("Nói chuyện", [.. kit.Texts.Select(x => new PrintSection(x.Title, x.Text))])
        {
            Language = said,
        };
        yield return new("Hỏi và đáp", [.. kit.Questions.Select(Answered)]);
        yield return new("Câu đố", [.. kit.Quiz.Select(Answered)]);
        yield return new("Khi có người tìm đến riêng", Bare(kit.Rules.Afterwards));
        yield return new("Để dành cho buổi khác, vì hết giờ", Bare(kit.Left));
        yield return new("Cần giúp, hãy gọi", []) { OnItsOwn = true, ShowsCalls = kit.Help.Count > 0 };
        yield return new("Phiếu đếm", Bare(kit.Rules.Counting))
        {
            OnItsOwn = true,
            Table = new("Chỉ ghi số, không ghi tên ai", ["Mục", "Ghi"], Counted),
        };
    }

    private static PrintSection Answered(SpeakerAnswer x) => new(x.Question, $"{x.Answer}\nNguồn: {x.Source}");

    private static IReadOnlyList<PrintSection> Bare(IEnumerable<string> lines) =>
        [.. lines.Select(x => new PrintSection("", x))];
}
