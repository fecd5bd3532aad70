using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>How <c>dotnet ef</c> makes the context of accounts.</summary>
/// <seealso cref="Persistence.CmsDesignTime"/>
internal sealed class AccountsDesignTime : IDesignTimeDbContextFactory<AccountsDb>
{
    public AccountsDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<AccountsDb>();
        AccountsSetup.Configure(builder, Persistence.CmsDesignTime.Options(args));
        return new(builder.Options);
    }
}
