using System.Globalization;
using System.Text;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Typefaces;

namespace Campaign.Rendering.Templates;

/// <summary>Refuses, before rendering, what cannot be printed well; every fault is named in Vietnamese.</summary>
internal static class PrintCheck
{
    private const int LongestMessage = 300;
    private const int LongestShortText = 200;
    private const int LongestHead = 1_000;
    private const int LongestText = 20_000;
    private const int MostHotlines = 6;
    private const int MostLogos = 4;
    private static readonly string[] LogoTypes = ["image/png", "image/jpeg", "image/svg+xml"];

    /// <summary>The content with its text in NFC.</summary>
    public static PrintContent Checked(PrintContent content, PrintFormat format, PrintOptions options)
    {
        content = Normalised(content);
        var faults = Faults(content, format, options).ToList();
        return faults.Count == 0 ? content : throw new UnprintableException(faults);
    }

    private static IEnumerable<string> Faults(PrintContent content, PrintFormat format, PrintOptions options)
    {
        if ((options.Bleed || options.CropMarks) && !format.HasBleed)
            yield return $"Khổ in {format.Name} không có phần chừa xén và dấu cắt.";
        if (options.Guides && !format.HasGuides)
            yield return $"Khổ in {format.Name} không có vùng an toàn.";
        if (content.Message.Length == 0)
            yield return "Thông điệp còn trống.";
        foreach (var (what, text, most) in Texts(content))
        {
            if (text.Length > most)
            {
                yield return string.Create(
                    CultureInfo.GetCultureInfo("vi-VN"),
                    $"{what} dài {text.Length:N0} ký tự, nhiều nhất {most:N0} ký tự."
                );
            }
            foreach (var rune in Fonts.Missing(text).Take(5))
                yield return $"{what}: phông chữ in không có ký tự \"{rune}\" (U+{rune.Value:X4}).";
        }
        if (content.Hotlines.Count > MostHotlines)
            yield return $"Có {content.Hotlines.Count} số điện thoại, nhiều nhất {MostHotlines}.";
        if (content.Logos.Count > MostLogos)
            yield return $"Có {content.Logos.Count} biểu trưng, nhiều nhất {MostLogos}.";
        foreach (var logo in content.Logos.Where(l => !LogoTypes.Contains(l.MediaType)))
            yield return $"Biểu trưng {logo.Name}: kiểu tệp {logo.MediaType} không in được; dùng PNG, JPEG hoặc SVG.";
        foreach (var qr in new[] { content.QrUrl, content.CardUrl }.Where(x => x.Length > 0 && !IsAddress(x)))
            yield return $"Địa chỉ của mã QR không đúng: {qr[..Math.Min(80, qr.Length)]}";
        if (Needed(content, format) is { } missing)
            yield return $"Khổ in {format.Name} cần {missing}.";
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && text.Length <= LongestShortText;

    private static string? Needed(PrintContent content, PrintFormat format) =>
        format.Layout switch
        {
            Layout.Trifold or Layout.MessageSheet when content.Sections.Count == 0 => "ít nhất một mục nội dung",
            Layout.Script when content.Script.Count == 0 => "lời đọc",
            Layout.Programme when content.Programme.Count == 0 => "các mục của chương trình",
            Layout.Report when content.Tables.Count == 0 => "ít nhất một bảng",
            Layout.Bulletin when content.Masthead is null || content.Sections.Count == 0 => "ít nhất một mục",
            Layout.Kit when content.Parts.Count == 0 => "ít nhất một phần",
            Layout.Card when content.Hotlines.Count == 0 => "ít nhất một số điện thoại",
            _ => null,
        };

    private static IEnumerable<(string What, string Text, int Most)> Texts(PrintContent content)
    {
        yield return ("Thông điệp", content.Message, LongestMessage);
        yield return ("Dòng trợ giúp", content.HelpLine, LongestShortText);
        yield return ("Tên chiến dịch", content.CampaignName, LongestShortText);
        yield return ("Thời gian", content.Dates, LongestShortText);
        yield return ("Địa phương", content.PlaceName, LongestShortText);
        yield return ("Địa điểm", content.Venue, LongestShortText);
        yield return ("Đơn vị phát hành", content.Organisation, LongestShortText);
        yield return ("Dòng cuối", content.Credit, LongestShortText);
        foreach (var hotline in content.Hotlines)
            yield return ($"Số {hotline.Number}", hotline.Number + hotline.Label + hotline.Note, LongestShortText);
        foreach (var section in content.Sections)
            yield return ($"Mục {section.Heading}", section.Heading + section.Text, LongestText);
        foreach (var segment in content.Script)
            yield return ("Lời đọc", segment.Speaker + segment.Text, LongestText);
        foreach (var item in content.Programme)
            yield return ($"Mục {item.Time}", item.Time + item.Title + item.Detail, LongestText);
        if (content.Masthead is { } head)
            foreach (var text in new[] { head.Number, head.Date, head.Period, head.Licence, head.Lead, head.Url })
                yield return ("Đầu bản tin", text, LongestHead);
        foreach (var part in content.Parts)
        foreach (var section in part.Sections.Prepend(new(part.Title, "")))
            yield return ($"Phần {part.Title}", section.Heading + section.Text, LongestText);
        foreach (var table in content.Tables.Concat(content.Parts.Select(x => x.Table).OfType<PrintTable>()))
        foreach (var row in table.Rows.Prepend(table.Heads))
            yield return ($"Bảng {table.Title}", table.Title + string.Concat(row), LongestText);
    }

    private static PrintContent Normalised(PrintContent c) =>
        c with
        {
            Message = Nfc(c.Message),
            HelpLine = Nfc(c.HelpLine),
            CampaignName = Nfc(c.CampaignName),
            Dates = Nfc(c.Dates),
            PlaceName = Nfc(c.PlaceName),
            Venue = Nfc(c.Venue),
            Organisation = Nfc(c.Organisation),
            Credit = Nfc(c.Credit),
            QrUrl = c.QrUrl.Trim(),
            CardUrl = c.CardUrl.Trim(),
            Hotlines =
            [
                .. c.Hotlines.Select(h => h with { Number = Nfc(h.Number), Label = Nfc(h.Label), Note = Nfc(h.Note) }),
            ],
            Sections = [.. c.Sections.Select(s => new PrintSection(Nfc(s.Heading), Nfc(s.Text)))],
            Script = [.. c.Script.Select(s => s with { Speaker = Nfc(s.Speaker), Text = Nfc(s.Text) })],
            Tables = [.. c.Tables.Select(Normalised)],
            Masthead = c.Masthead is { } m
                ? new(Nfc(m.Number), Nfc(m.Date), Nfc(m.Period), Nfc(m.Licence), Nfc(m.Lead), m.Url.Trim())
                : null,
            Parts =
            [
                .. c.Parts.Select(p =>
                    p with
                    {
                        Title = Nfc(p.Title),
                        Sections = [.. p.Sections.Select(s => new PrintSection(Nfc(s.Heading), Nfc(s.Text)))],
                        Table = p.Table is { } table ? Normalised(table) : null,
                    }
                ),
            ],
            Programme = [.. c.Programme.Select(p => new ProgrammeRow(Nfc(p.Time), Nfc(p.Title), Nfc(p.Detail)))],
        };

    private static PrintTable Normalised(PrintTable table) =>
        new(Nfc(table.Title), [.. table.Heads.Select(Nfc)], [.. table.Rows.Select(Row)]);

    private static IReadOnlyList<string> Row(IReadOnlyList<string> cells) => [.. cells.Select(Nfc)];

    private static string Nfc(string text) => text.Trim().Normalize(NormalizationForm.FormC);
}
