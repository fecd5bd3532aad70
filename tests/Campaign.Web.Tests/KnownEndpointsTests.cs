using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Tests;

public sealed class KnownEndpointsTests
{
    [Fact]
    public async Task Handlers_are_compiled_only_once()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var app = builder.Build();
        var routes = (IEndpointRouteBuilder)app;
        var mapped = new Mapped();
        routes.DataSources.Add(mapped);
        app.UseRouting();
        app.MapGet("/b", () => "b");
        KnownEndpoints.Keep(app);
        app.UseEndpoints(_ => { });

        Assert.Equal(["/a", "HTTP: GET /b"], Names(app.Services.GetRequiredService<EndpointDataSource>()));
        Assert.Equal(["/a", "HTTP: GET /b"], Names(new CompositeEndpointDataSource(routes.DataSources)));
        Assert.Equal(1, mapped.Asked);
    }

    private static IEnumerable<string?> Names(EndpointDataSource source) => source.Endpoints.Select(x => x.DisplayName);

    private sealed class Mapped : EndpointDataSource
    {
        public int Asked { get; private set; }

        public override IReadOnlyList<Endpoint> Endpoints
        {
            get
            {
                Asked++;
                return [new Endpoint(_ => Task.CompletedTask, null, "/a")];
            }
        }

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
    }
}
