Console.WriteLine("usage: Campaign.Benchmarks <name>");
