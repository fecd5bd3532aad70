using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Web.Pages;

namespace Campaign.Web.Site.About;

/// <summary>Pages about staying safe, about the publisher, and for developers.</summary>
internal static class AboutPages
{
    /// <summary>What the exit button does and what it cannot do. The title reveals nothing.</summary>
    public static Page Safety(PageContext context) =>
        Page.Of<SafetyView, string>(
            context.Options.SafeExitUrl,
            new PageHead("Hướng dẫn dùng trang") { Quiet = true, Twin = "/en/an-toan" }
        );

    /// <summary>Who publishes the site, on what legal basis, and how to contact them.</summary>
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

    /// <summary>The API, with commands to copy and paste.</summary>
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
