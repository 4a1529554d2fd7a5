/** A system that breaks in generated reviews, with the words that prose about it needs. */
export interface System {
  /** As in `systems:`. */
  readonly slug: string;
  /** As spoken, after "the". */
  readonly name: string;
  readonly team: string;
  readonly users: string;
  /** What it handles, in the plural. */
  readonly work: string;
  /** Where it keeps its state, after "the". */
  readonly store: string;
  /** What it depends on, after "the". */
  readonly upstream: string;
}

const table = `
checkout-api       | checkout API           | payments      | shoppers            | orders          | orders database        | payment gateway
payment-gateway    | payment gateway        | payments      | shoppers            | card payments   | ledger                 | card network
invoice-writer     | invoice writer         | billing       | business customers  | invoices        | invoice archive        | tax service
subscription-clock | subscription clock     | billing       | subscribers         | renewals        | contract database      | payment gateway
search-index       | search index           | discovery     | visitors            | searches        | index replicas         | catalogue
recommendations    | recommendation service | discovery     | visitors            | suggestions     | feature store          | event stream
catalogue          | catalogue              | merchandise   | shop managers       | articles        | article database       | image store
image-store        | image store            | media         | visitors            | pictures        | object storage         | content network
video-encoder      | video encoder          | media         | authors             | uploads         | job queue              | object storage
content-network    | content network        | edge          | visitors            | page views      | edge caches            | name service
edge-proxy         | edge proxy             | edge          | visitors            | connections     | routing table          | certificate service
name-service       | name service           | network       | all services        | look-ups        | zone files             | border routers
border-routers     | border routers         | network       | all regions         | flows           | route tables           | transit carrier
login              | login service          | identity      | members             | sign-ins        | session store          | directory
directory          | directory              | identity      | employees           | group changes   | directory replicas     | key service
key-service        | key service            | security      | all services        | signatures      | key vault              | hardware module
event-stream       | event stream           | data-platform | analysts            | events          | broker disks           | schema registry
warehouse          | warehouse              | data-platform | analysts            | reports         | column store           | event stream
batch-scheduler    | batch scheduler        | data-platform | analysts            | nightly jobs    | job table              | warehouse
ledger             | ledger                 | finance       | accountants         | postings        | ledger database        | event stream
orders-database    | orders database        | storage       | shoppers            | transactions    | primary volume         | block storage
object-storage     | object storage         | storage       | all services        | objects         | placement map          | storage racks
cluster-control    | cluster control plane  | platform      | developers          | deployments     | state store            | key service
build-farm         | build farm             | platform      | developers          | builds          | artefact cache         | object storage
notification-hub   | notification hub       | messaging     | members             | messages        | outbox                 | mail relay
mail-relay         | mail relay             | messaging     | members             | mails           | mail spool             | name service
chat               | chat                   | messaging     | members             | conversations   | message store          | login service
parcel-tracker     | parcel tracker         | logistics     | recipients          | parcels         | parcel database        | carrier interface
route-planner      | route planner          | logistics     | drivers             | tours           | map tiles              | parcel tracker
stock-counter      | stock counter          | logistics     | warehouse staff     | stock movements | stock database         | event stream
support-desk       | support desk           | care          | support staff       | tickets         | ticket database        | mail relay
fraud-screen       | fraud screen           | risk          | shoppers            | risk scores     | feature store          | ledger
price-engine       | price engine           | merchandise   | shoppers            | quotes          | price table            | catalogue
booking-calendar   | booking calendar       | reservations  | guests              | bookings        | calendar database      | notification hub
telemetry          | telemetry pipeline     | observability | on-call engineers   | samples         | time-series store      | event stream
mobile-gateway     | mobile gateway         | apps          | users of the app    | app requests    | device registry        | login service
`;

/** All systems of the imagined company. */
export const systems: readonly System[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [slug = '', name = '', team = '', users = '', work = '', store = '', upstream = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { slug, name, team, users, work, store, upstream };
  });
