using Campaign.Core.Publication;
using Campaign.Web.Forms;
using Campaign.Web.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Forms;

/// <summary>The forms over the small sample, with the rules of <c>content/</c>.</summary>
public sealed class FormsHost : RenderingHost
{
    public FormsHost()
        : this(SampleSnapshot.Create()) { }

    internal FormsHost(CampaignSnapshot snapshot)
        : base(
            snapshot,
            new()
            {
                ["Campaign:BaseUrl"] = ApiHost.BaseUrl,
                ["Campaign:ContentPath"] = Path.Combine(Approved.Root, "content"),
            }
        ) { }

    protected override void Add(IServiceCollection services) => services.AddForms();

    protected override void Map(WebApplication app) => app.MapForms();
}
