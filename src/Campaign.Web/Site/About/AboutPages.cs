using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Web.Pages;

namespace Campaign.Web.Site.About;

/// <summary>Staying safe, who publishes the site, and how machines read it.</summary>
internal static class AboutPages
{
    /// <summary>What the exit does and what it cannot do. Its title gives nothing away.</summary>
    public static Page Safety(PageContext context) =>
        Page.Of<SafetyView, string>(context.Options.SafeExitUrl, new PageHead("Hướng dẫn dùng trang") { Quiet = true });

    /// <summary>Who publishes the site, on what basis, how to write to them.</summary>
    public static Page About(PageContext context) =>
        Page.Of<AboutView, AboutModel>(
            new AboutModel([.. context.Snapshot.All<CampaignInfo>()], [.. context.Snapshot.All<Organisation>()]),
            new PageHead("Giới thiệu, liên hệ")
            {
                Description = "Đơn vị đăng tải, căn cứ, cách liên hệ, quyền riêng tư và khả năng tiếp cận.",
                Theme = context.CurrentTheme,
                Twin = "/en/contact",
                Data = [StructuredData.Publisher(context)],
            }
        );

    /// <summary>The API, with commands that can be pasted.</summary>
    public static Page Developers(PageContext context) =>
        Page.Of<DevelopersView, string>(
            context.Origin,
            new PageHead("API mở")
            {
                Description = "Lấy thông điệp, tài liệu, dịch vụ, lịch và lời phát thanh bằng máy.",
                Theme = context.CurrentTheme,
            }
        );
}

/// <summary>The page about the site.</summary>
public sealed record AboutModel(ImmutableArray<CampaignInfo> Campaigns, ImmutableArray<Organisation> Organisations);
