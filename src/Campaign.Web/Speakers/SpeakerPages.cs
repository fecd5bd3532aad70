using Campaign.Core.Publication;
using Campaign.Web.Pages;
using Campaign.Web.Services;

namespace Campaign.Web.Speakers;

/// <summary>The page on which a speaker gets a kit.</summary>
internal sealed class SpeakerPages(SpeakerKits kits)
{
    public const string Path = "/tuyen-truyen-vien";

    /// <summary>Query parameters: place by name or code, length.</summary>
    public static readonly string[] Parameters = [PlaceField.Name, "phut"];

    public Page Show(PageContext context)
    {
        var query = context.Query;
        var lengths = kits.Lengths(context.Snapshot, context.Today);
        var minutes =
            query.Choice("phut", lengths.Select(x => $"{x}"), "thời lượng") is { } chosen
                ? int.Parse(chosen, System.Globalization.CultureInfo.InvariantCulture)
            : lengths.Count == 0 ? 0
            : lengths[lengths.Count / 2];
        var field = PlaceField.ReadKnown(context, out var call);
        if (call is not null)
            return call;
        return Page.Of<SpeakerView, SpeakerModel>(
            new(lengths, minutes, field.Typed, field.Answer)
            {
                Kit =
                    field.Place is not { } place || minutes == 0
                        ? null
                        : SpeakerPreview.Of(
                            kits.Of(context.Snapshot, context.Today, place, minutes, CampaignSnapshot.DefaultLanguage)
                        ),
            },
            new PageHead("Bộ tài liệu của tuyên truyền viên")
            {
                Description = "Trình tự, lời nói, hỏi đáp, câu đố và tờ số điện thoại cho một buổi nói chuyện.",
                Theme = context.CurrentTheme,
            }
        );
    }
}
