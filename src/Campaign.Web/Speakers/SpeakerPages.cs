using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Text.Typing;
using Campaign.Web.Pages;
using Campaign.Web.Search;
using Campaign.Web.Services;

namespace Campaign.Web.Speakers;

/// <summary>The page on which a speaker gets a kit.</summary>
internal sealed class SpeakerPages(SpeakerKits kits)
{
    public const string Path = "/tuyen-truyen-vien";

    /// <summary>Query parameters: place by name or code, length.</summary>
    public static readonly string[] Parameters = ["noi", "phut"];

    public Page Show(PageContext context)
    {
        var query = context.Query;
        var lengths = kits.Lengths;
        var minutes =
            query.Choice("phut", lengths.Select(x => $"{x}"), "thời lượng") is { } chosen
                ? int.Parse(chosen, System.Globalization.CultureInfo.InvariantCulture)
            : lengths.Count == 0 ? 0
            : lengths[lengths.Count / 2];
        var typed = query.Typed("noi");
        if (HelpNumbers.Of(typed, context.Snapshot, context.Today) is { IsDialled: false } numbers)
            return HelpPages.Call(context, numbers);
        var answer = new PlaceLookup(context.Snapshot.Places, context.Today).Find(typed);
        if (typed is not null && answer.Places.IsEmpty && answer.Offered.IsEmpty)
            query.Refuse("noi", $"Không có xã, phường, đặc khu hay tỉnh nào tên hoặc mã «{typed}».");
        var place = answer is { Offered.IsEmpty: true, Places: [var only] } ? only : null;
        return Page.Of<SpeakerView, SpeakerModel>(
            new(lengths, minutes, typed, answer)
            {
                Kit =
                    place is null || minutes == 0
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
