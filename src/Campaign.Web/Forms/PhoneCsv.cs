using System.Globalization;
using System.Text;
using Campaign.Core.Forms;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Wording;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Forms;

/// <summary>
/// All telephone messages as a table (RFC 4180) for the operator's own program. It holds no recipient: who gets a
/// message is known to whoever sends it, and to nobody here.
/// </summary>
internal sealed class PhoneCsv(FormRulebook rulebook, FormsApi forms)
{
    private static readonly string[] Heads =
    [
        "type",
        "id",
        "title",
        "kind",
        "state",
        "sender",
        "alphabet",
        "units",
        "messages",
        "text",
        "notes",
    ];

    private static readonly TextFormKind[] Shown = [TextFormKind.PhoneMarked, TextFormKind.PhoneUnmarked];

    /// <summary>The address.</summary>
    public Resource Row =>
        new(
            "api/v1/phone-messages.csv",
            "getPhoneMessages",
            "Messages, events and services as telephone messages, with marks and without, and no recipient.",
            x => new(Write(x))
        )
        {
            Tag = "Messages",
            MediaType = "text/csv; charset=utf-8",
            Parameters = [Parameter.Lang, Parameter.Campaign, Parameter.Edition, Parameter.Place, Parameter.AsOf],
            DependsOn = [.. FormsApi.Having, ItemType.Place, ItemType.Campaign],
        };

    private byte[] Write(ApiRequest request)
    {
        var day = new Links(request).AsOf;
        var text = new StringBuilder();
        Line(text, Heads);
        foreach (var type in FormsApi.Having)
        foreach (var item in ItemLists.Selected(request, type))
        {
            var sender = rulebook.Of(item.Header, request.Snapshot).Sender.Brand;
            var notToday = FormUse.NotToday(item, request.Snapshot, day).ToList();
            foreach (var form in forms.TextsOf(item, request.Snapshot).Where(x => Shown.Contains(x.Kind)))
                Line(text, Cells(item, form, sender, notToday));
        }
        // With its mark, spreadsheets read Vietnamese as what it is.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // What may not go out is in the table with its reason and without its text, so that nobody sends it by mistake.
    private static IEnumerable<string> Cells(PublishedItem item, TextForm form, string? sender, List<string> notToday)
    {
        var isReady = form.State == FormState.Ready && notToday.Count == 0;
        return
        [
            item.Type.Name,
            item.Id.ToString(),
            item.Title,
            form.Kind == TextFormKind.PhoneMarked ? "phoneMarked" : "phoneUnmarked",
            isReady ? "ready" : "notToSend",
            sender ?? "",
            form.Phone is { } phone ? ApiPhoneCount.Of(phone, form.MaxMessages!.Value).Alphabet : "",
            form.Phone?.Units.ToString(CultureInfo.InvariantCulture) ?? "",
            form.Phone?.Parts.Length.ToString(CultureInfo.InvariantCulture) ?? "",
            isReady ? form.Text : "",
            string.Join(' ', notToday.Concat(form.Notes)),
        ];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
}
