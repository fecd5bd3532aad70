using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Items;
using Campaign.Web.Words;

namespace Campaign.Web.Embeds;

/// <summary>
/// Writes an embed as one HTML section for somebody else's page: absolute links, no style, no script, no picture.
/// </summary>
internal sealed class EmbedHtml(Links at, DateOnly today, string exit)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html = new();

    public string Write(EmbedModel model)
    {
        _html.Clear();
        Line($"<section class=\"campaign-embed\" lang=\"vi\">");
        Line($"<p><a href=\"{exit}\" rel=\"nofollow noreferrer\">Thoát nhanh</a></p>");
        Line($"<h2>Cần giúp ngay, hãy gọi</h2>");
        if (model.Help.IsEmpty)
            Line(
                $"<p>Danh sách số điện thoại đang được kiểm tra lại. Khi nguy hiểm, gọi <a href=\"tel:113\">113</a>.</p>"
            );
        List(model.Help, Call);
        if (!model.Services.IsEmpty || !model.Messages.IsEmpty || !model.Events.IsEmpty)
        {
            var where = model.PlaceName is { } name ? $": {name}" : "";
            Line($"<h3>{model.Subject.Heading}{where}</h3>");
        }
        List(model.Services, Call);
        List(model.Messages, x => Line($"<li>{x.Text} <b>{x.HelpLine}</b></li>"));
        List(
            model.Events,
            x =>
                Line(
                    $"<li><b>{(x.Cancelled ? "ĐÃ HỦY " : "")}{Dates.Range(x.StartDate, x.EndDate)}</b> {x.Title}. {EventWords.Line(x, at.Snapshot.Places)}</li>"
                )
        );
        Line(
            $"<p><a href=\"{at.BaseUrl}{model.More}\" rel=\"noreferrer\">Xem đầy đủ</a>. Bản ngày {Dates.Full(today)}.</p>"
        );
        Line($"</section>");
        return _html.ToString();
    }

    private void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        Line($"<ul>");
        foreach (var item in items)
            write(item);
        Line($"</ul>");
    }

    private void Call(Service service)
    {
        Line($"<li>{ServiceWords.Name(service)}:");
        foreach (var phone in service.Phones)
            Line($"<a href=\"tel:{phone.Digits}\"><b>{phone.Number}</b></a>");
        Line($"{ServiceWords.Terms(service, service.Phones[0])}</li>");
    }

    // Everything that stands in braces was typed by somebody, and is written as text.
    private void Line(FormattableString line) =>
        _html
            .AppendFormat(
                CultureInfo.InvariantCulture,
                line.Format,
                [.. line.GetArguments().Select(x => Encoder.Encode(x?.ToString() ?? ""))]
            )
            .Append('\n');
}
