// The API as a program calls it: what a journey expects is read here, past the page.

export interface Interview {
  id: string;
  title: string;
  displayName: string;
  interviewType: string;
  status: number;
  language: string;
  teamId: string;
  organizationId: string;
  createdById: string;
  createdAt: string;
  updatedAt: string;
  description?: string;
  descriptionUrl?: string;
  questions?: { id: string }[];
  surveyQuestions?: { id: string; knockout: boolean }[];
  keywords?: string[];
}

export interface InterviewPage {
  interviews: Interview[];
  pagination: { total: number; page: number; pages: number; pageSize: number };
}

interface Titled {
  id: string;
  title: string;
  teamId: string;
}

interface Named {
  id: string;
  name: string;
  displayName: string;
}

type Query = Record<string, string | number | boolean>;

export class Api {
  constructor(
    private readonly origin: string,
    private readonly key: string | undefined,
  ) {}

  list(query: Query = {}): Promise<InterviewPage> {
    return this.call("GET", "/interviews", { pageSize: 25, ...query });
  }

  async titles(query: Query = {}): Promise<string[]> {
    const { interviews } = await this.list(query);
    return interviews.map((interview) => interview.title);
  }

  /** The interviews of all pages. */
  async all(query: Query = {}): Promise<Interview[]> {
    const first = await this.list({ ...query, pageSize: 100 });
    const rest = Array.from({ length: Math.max(first.pagination.pages - 1, 0) }, (_, index) => {
      return this.list({ ...query, pageSize: 100, page: index + 2 });
    });
    return [first, ...(await Promise.all(rest))].flatMap((page) => page.interviews);
  }

  async interview(id: string): Promise<Interview> {
    const data = await this.call<{ interview: Interview }>("GET", `/interviews/${id}`);
    return data.interview;
  }

  async create(body: object): Promise<Interview> {
    const data = await this.call<{ interview: Interview }>("POST", "/interviews", {}, body);
    return data.interview;
  }

  async update(id: string, body: object): Promise<void> {
    await this.call("PATCH", `/interviews/${id}`, {}, body);
  }

  async archive(id: string): Promise<void> {
    await this.call("DELETE", `/interviews/${id}`);
  }

  async teams(): Promise<Named[]> {
    return (await this.call<{ teams: Named[] }>("GET", "/teams")).teams;
  }

  async narrators(): Promise<Named[]> {
    return this.call("GET", "/narrators");
  }

  async questions(teamId: string): Promise<Titled[]> {
    return (await this.call<{ questions: Titled[] }>("GET", "/questions", { teamId })).questions;
  }

  async surveyQuestions(teamId: string): Promise<Titled[]> {
    const data = await this.call<{ surveyQuestions: Titled[] }>("GET", "/survey-questions", { teamId });
    return data.surveyQuestions;
  }

  async aiTextQuestions(teamId: string): Promise<Titled[]> {
    const data = await this.call<{ aiTextQuestions: Titled[] }>("GET", "/ai-text-questions", { teamId });
    return data.aiTextQuestions;
  }

  private async call<T>(method: string, path: string, query: Query = {}, body?: object): Promise<T> {
    const url = new URL(`${this.origin}/qsi/gather${path}`);
    for (const [name, value] of Object.entries(query)) {
      url.searchParams.set(name, String(value));
    }
    const response = await fetch(url, {
      method,
      headers: {
        "content-type": "application/json",
        ...(this.key === undefined ? {} : { "x-api-key": this.key }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return (JSON.parse(text) as { data: T }).data;
  }
}
