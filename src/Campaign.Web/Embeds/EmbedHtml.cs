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
        var words = model.Words;
        Line($"<section class=\"campaign-embed\" lang=\"{words.Ui.Language}\">");
        Line($"<p><a href=\"{exit}\" rel=\"nofollow noreferrer\">{words.Ui.Exit}</a></p>");
        Line($"<h2>{words.CallNow}</h2>");
        if (model.Help.IsEmpty)
            Line($"<p>{words.NoNumbers} <a href=\"tel:113\">113</a>.</p>");
        List(model.Help, x => Call(x, words));
        if (!model.Services.IsEmpty || !model.Messages.IsEmpty || !model.Events.IsEmpty)
            Heading(model, words);
        List(model.Services, x => Call(x, words));
        List(
            model.Messages,
            x =>
            {
                Open(x, words);
                Line($"{x.Text} <b>{x.HelpLine}</b></li>");
            }
        );
        List(
            model.Events,
            x =>
            {
                Open(x, words);
                Line($"<b>{words.When(x)}</b> {x.Title}. {words.Where(x, at.Snapshot.Places)}</li>");
            }
        );
        if (model.IsMixed && words.NotAll is { } notAll)
            Line($"<p>{notAll}</p>");
        Line($"<p><a href=\"{at.BaseUrl}{model.More}\" rel=\"noreferrer\">{words.More}</a>.");
        Line($"{words.AsOf} {words.Day(today)}.</p>");
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

    // Names of places are Vietnamese in every language.
    private void Heading(EmbedModel model, EmbedWords words)
    {
        var heading = model.Subject.HeadingIn(words);
        if (model.PlaceName is not { } name)
            Line($"<h3>{heading}</h3>");
        else if (words.IsEnglish)
            Line($"<h3>{heading}: <span lang=\"vi\">{name}</span></h3>");
        else
            Line($"<h3>{heading}: {name}</h3>");
    }

    private void Open(PublishedItem item, EmbedWords words)
    {
        if (item.Language == words.Tag)
            Line($"<li>");
        else
            Line($"<li lang=\"{item.Language}\">");
    }

    private void Call(Service service, EmbedWords words)
    {
        Open(service, words);
        Line($"{ServiceWords.Name(service)}:");
        foreach (var phone in service.Phones)
            Line($"<a href=\"tel:{phone.Digits}\"><b>{phone.Number}</b></a>");
        Line($"{ServiceWords.Terms(service)}</li>");
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
