using System.Collections.Immutable;
using Campaign.Core.HelpCalls;
using Campaign.Core.Services;
using Campaign.Web.Pages;
using Campaign.Web.Services;

namespace Campaign.Web.Site.Easy;

/// <summary>The help page in easy words with pictures, for people who do not read well.</summary>
internal static class EasyPages
{
    /// <summary>Its address.</summary>
    public const string Path = "/de-doc";

    private static readonly (HelpSituation Situation, string Words)[] Lines =
    [
        (HelpSituation.Danger, "Có người đang đánh bạn, dọa giết bạn."),
        (HelpSituation.Injury, "Có người bị thương nặng. Chảy nhiều máu. Ngất."),
        (HelpSituation.Child, "Trẻ em bị đánh. Trẻ em bị sờ vào người."),
        (HelpSituation.Violence, "Bạn hay bị đánh, bị chửi. Bạn sợ. Bạn cần người nghe."),
    ];

    /// <summary>What to do in a few short sentences, with the first number of each situation.</summary>
    public static Page Help(PageContext context) =>
        Page.Of<EasyView, EasyModel>(
            new([.. Lines.SelectMany(x => LineOf(context, x.Situation, x.Words))]),
            // The title reveals nothing.
            new PageHead("Dễ đọc, có hình")
            {
                Quiet = true,
                Store = false,
                KeptHere = true,
            }
        );

    private static IEnumerable<EasyLine> LineOf(PageContext context, HelpSituation situation, string words) =>
        HelpAnswers
            .First(context.Services.National, situation.Alias())
            .Take(1)
            .Select(x => new EasyLine(situation.Alias(), words, x));
}

/// <summary>The page in easy words.</summary>
/// <param name="Lines">What has happened, and whom to call.</param>
public sealed record EasyModel(ImmutableArray<EasyLine> Lines);

/// <summary>Something that has happened, and whom to call then.</summary>
/// <param name="Picture">Name of the picture.</param>
/// <param name="Words">One to three short sentences.</param>
/// <param name="Service">The service to call.</param>
public sealed record EasyLine(string Picture, string Words, Service Service);
