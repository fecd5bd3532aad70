using Campaign.Web.Delivery;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Web.Tests.Delivery;

public sealed class OwnDeliveryTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static readonly string[] Targets =
    [
        .. new[]
        {
            "content",
            "content?",
            "content?take=2",
            "content?take=3",
            "content?take=%32",
            "content?take=2&skip=1",
            "content?skip=1&take=2",
            "content?sort=name:asc&take=5",
            "content?sort=name:desc&take=5",
            "content?x=1",
            "content?take=2&fields=properties[title]",
            "content?take=2&fields=properties[summary]",
            "content/item/",
            "content/item/khong-co",
            "content%3Ftake=2",
            "media",
            "media?take=1",
            "media/item/x",
        }.Select(x => DeliverySite.Root + x),
    ];

    [Fact]
    public async Task An_answer_of_the_delivery_api_depends_on_its_own_request_alone()
    {
        var address = site.Http.BaseAddress!;
        await RawRequests.CheckAsync(
            RawRequests.Of(
                60,
                Targets,
                "Accept-Language: en-US\r\n",
                "Accept-Language: vi-VN\r\n",
                "Start-Item: x\r\n",
                "Preview: true\r\n"
            ),
            address,
            () =>
            {
                // Clears the cache, as a change of the content would.
                site.Services.GetRequiredService<Edits>().Handle(default(MediaCacheRefresherNotification)!);
                return Task.FromResult(address);
            }
        );
    }
}
